import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanQ, filtersQuery, NO_FILTERS, parseFilters, parsePage } from './filters.ts';
import { foldText } from './foldText.ts';
import { getIndexLetter } from './rankTitles.ts';
import { arbitraryFilters } from './testing/arbitraryFilters.ts';

const parse = (query: string) => {
  const values = new URLSearchParams(query);
  return parseFilters((name) => values.get(name));
};

describe('filters', () => {
  it('survive a round trip through the URL', () => {
    fc.assert(
      fc.property(arbitraryFilters, fc.integer({ min: 1, max: 9999 }), (filters, page) => {
        const query = filtersQuery(filters, page);
        expect(parse(query)).toEqual(filters);
        expect(parsePage(new URLSearchParams(query).get('page'))).toBe(page);
      }),
    );
  });

  it('have no query if they are the defaults', () => {
    expect(filtersQuery(NO_FILTERS)).toBe('');
    expect(filtersQuery({ ...NO_FILTERS, system: 7, status: 'eq-mastered' }, 2)).toBe(
      '?status=eq-mastered&system=7&page=2',
    );
  });

  it.each([
    'status=best&sort=DATE&subsets=some&system=0',
    'status=&sort=&subsets=&system=&q=',
    'status=ALL&system=7x&sort=pct_won ',
    'system=-1',
    'system=10000',
    'system=07',
    'q=%20%25%2F%5C%00',
  ])('ignores unknown values: %s', (query) => {
    expect(parse(query)).toEqual(NO_FILTERS);
  });

  it.each([
    '0',
    '01',
    '-1',
    '1e3',
    '10000',
    '',
    ' 2',
    null,
    undefined,
  ])('takes %j for the first page', (raw) => {
    expect(parsePage(raw)).toBe(1);
  });
});

describe('cleanQ', () => {
  it.each([
    ['  Final   Fantasy ', 'Final Fantasy'],
    ['Ys I/II', 'Ys I II'],
    ['100% #1?', '100 1'],
    ['..', '..'],
    [`${'a'.repeat(79)} b`, 'a'.repeat(79)],
    ['🍂'.repeat(90), '🍂'.repeat(80)],
    ['\ud83c', '\ufffd'],
  ])('reads %j as %j', (raw, q) => {
    expect(cleanQ(raw)).toBe(q);
  });

  it('makes any text fit for a URL, and is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (raw) => {
        const q = cleanQ(raw);
        expect([...q].length).toBeLessThanOrEqual(80);
        expect(decodeURIComponent(encodeURIComponent(q))).toBe(q);
        expect(q).not.toMatch(/^\s|\s$|\s\s|[%/\\#?]{0}[%/\\#?]/);
        expect(cleanQ(q)).toBe(q);
      }),
    );
  });
});

describe('foldText', () => {
  it.each([
    ['Pokémon', 'pokemon'],
    ['ŌKAMI', 'okami'],
    ['Straße', 'strasse'],
    ['Łódź Ærø', 'lodz aero'],
    ['İstanbul', 'istanbul'],
    ['ＦＩＮＡＬ　™', 'final tm'],
    ['ガ', 'カ'],
    ['kirby’s', "kirby's"],
    ['ʼ`´′‘“"', "'".repeat(7)],
    ['spider‑man', 'spider-man'],
    ['a–b—c−d', 'a-b-c-d'],
    ['ﬁnal ﬂight', 'final flight'],
    ['soft\u00adhyphen\u200b', 'softhyphen'],
    ['〜～~', '~~~'],
  ])('%s is %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('ignores case, and is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aÉßøŁōm ガ🍂é’“-–〜ﬁ\u200b') }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
        expect(foldText(text.toUpperCase())).toBe(foldText(text));
      }),
    );
  });
});

describe('letterOf', () => {
  it.each([
    ['00007 agent', '#'],
    ['', '#'],
    ['abc', 'A'],
    ['zzyzzyxx', 'Z'],
    ['zzzz{hack x', '~'],
    ['ドラゴン', '…'],
  ])('%j is found under %s', (key, letter) => {
    expect(getIndexLetter(key)).toBe(letter);
  });
});

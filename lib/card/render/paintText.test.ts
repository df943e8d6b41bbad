import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#lib/card/messages/locales.ts';
import { MESSAGE_KINDS } from '#lib/card/messages/messages.ts';
import { parseCardOptions } from '#lib/card/options/parseCardOptions.ts';
import { sampleData, sampleOf } from '#lib/card/testing/sampleData.ts';
import { cleanText } from '#lib/card/text/cleanText.ts';
import { columnsOf, cutToColumns, padEnd, padStart, wrapColumns } from '#lib/card/text/columns.ts';
import { CARD_TYPES } from '#lib/card/types/cardTypes.ts';
import { messageText, paintText } from './paintText.ts';

const text = fc.string({ unit: 'binary', maxLength: 60 });
const options = (query: Record<string, string>) => parseCardOptions(query).options;

describe('cleanText', () => {
  it('drops what cannot be seen and what no document may hold', () => {
    expect(cleanText('a\u0000b\u0007\u009fc\ud800d\uffff')).toBe('abcd');
    expect(cleanText(' a \n\t b\u00a0 ')).toBe('a b');
    expect(cleanText('\u202egnp.exe\u200f')).toBe('gnp.exe');
  });

  it('keeps what belongs together', () => {
    expect(cleanText('👩‍🚀 Pokémon ゼルダ')).toBe('👩‍🚀 Pokémon ゼルダ');
  });

  it('keeps three marks on a letter, and so many characters', () => {
    expect(cleanText(`e${'\u0301'.repeat(500)}`)).toBe('e\u0301\u0301\u0301');
    expect(cleanText('🎮'.repeat(5000), 80)).toBe('🎮'.repeat(80));
  });

  it('never leaves half a character', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (raw, longest) => {
        const clean = cleanText(raw, longest);
        expect(clean.isWellFormed()).toBe(true);
        expect([...clean].length).toBeLessThanOrEqual(longest);
        expect(cleanText(clean, longest)).toBe(clean);
      }),
    );
  });
});

describe('columns', () => {
  it('counts wide characters twice and marks not at all', () => {
    expect(columnsOf('Zelda')).toBe(5);
    expect(columnsOf('ゼルダ')).toBe(6);
    expect(columnsOf('e\u0301')).toBe(1);
    expect(columnsOf('👩‍🚀')).toBe(2);
    expect(columnsOf('한글')).toBe(4);
  });

  it('fills to so many columns exactly', () => {
    fc.assert(
      fc.property(
        text.map((raw) => cleanText(raw)),
        fc.integer({ min: 1, max: 60 }),
        (raw, columns) => {
          expect(columnsOf(padEnd(raw, columns))).toBe(columns);
          expect(columnsOf(padStart(raw, columns))).toBe(columns);
          expect(columnsOf(cutToColumns(raw, columns))).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });

  it('breaks lines at spaces, and words that are too long', () => {
    expect(wrapColumns('aa bb cc', 5)).toEqual(['aa bb', 'cc']);
    expect(wrapColumns('aaaaaaaa', 3)).toEqual(['aaa', 'aaa', 'aa']);
    expect(wrapColumns('少々お待ち', 4)).toEqual(['少々', 'お待', 'ち']);
  });
});

describe('paintText', () => {
  it('stays within sixty columns, in every language, whatever the titles are', () => {
    const names = fc.array(text, { minLength: 1, maxLength: 5 });
    const type = fc.constantFrom(...CARD_TYPES);
    const locale = fc.constantFrom(...LOCALES);
    fc.assert(
      fc.property(names, type, locale, text, (titles, one, language, custom_title) => {
        const painted = paintText(
          sampleOf(30, titles),
          options({ type: one, locale: language, custom_title }),
        );
        expect(painted.endsWith('\n')).toBe(true);
        for (const line of painted.split('\n'))
          expect(columnsOf(line), line).toBeLessThanOrEqual(60);
      }),
      { numRuns: 500 },
    );
  });

  it('stands in columns beside wide characters', () => {
    const painted = paintText(
      sampleOf(40, ['ゼルダの伝説 神々のトライフォース', 'Chrono Trigger', '별의 커비']),
      options({ type: 'next', locale: 'ja' }),
    );
    const starts = painted
      .split('\n')
      .filter((line) => line.includes('█'))
      .map((line) => columnsOf(line.slice(0, line.indexOf('█'))));
    expect(starts.length).toBeGreaterThan(3);
    expect(new Set(starts).size).toBe(1);
  });

  it('says the numbers of the player', () => {
    const painted = paintText(sampleOf(50), options({ show: 'points' }));
    expect(painted).toContain('10 games mastered');
    expect(painted).toMatch(/Points +123,456\n/);
    expect(painted).toMatch(/50 played, 7 systems +23 Nov 2026\n$/);
  });

  it('fills no bar that is not full, and leaves none empty that is begun', () => {
    const painted = paintText(sampleOf(50), options({ type: 'next' }));
    for (const line of painted.split('\n').filter((one) => one.includes('to go'))) {
      expect(line).toMatch(/█+░+ /);
    }
  });

  it('says what is missing', () => {
    expect(paintText(sampleData([]), options({ type: 'recent' }))).toContain('No games yet.');
    for (const kind of MESSAGE_KINDS) {
      for (const locale of LOCALES) {
        const said = messageText(kind, options({ locale }), 'Some\u0000body');
        expect(said.startsWith('Somebody: ')).toBe(true);
        for (const line of said.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(60);
      }
    }
  });
});

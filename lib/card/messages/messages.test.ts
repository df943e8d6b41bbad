import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '#lib/card/options/parseCardOptions.ts';
import { createFormatter } from './createFormatter.ts';
import { getMessages } from './getMessages.ts';
import { LOCALES } from './locales.ts';

/** Every text of a language by its path; plurals as one. */
function texts(value: object, path = ''): [string, string | object][] {
  return Object.entries(value).flatMap(([key, part]): [string, string | object][] => {
    const at = `${path}.${key}`;
    if (typeof part === 'string' || 'other' in part) return [[at, part]];
    return texts(part, at);
  });
}

const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join(' ');
const ENGLISH = new Map(texts(getMessages('en')));

describe.each(LOCALES)('%s', (locale) => {
  const own = new Map(texts(getMessages(locale)));

  it('says everything that English says', () => {
    expect([...own.keys()]).toEqual([...ENGLISH.keys()]);
  });

  it('has each plural category of the language, and no other', () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const [path, text] of own) {
      if (typeof text === 'string') continue;
      expect(Object.keys(text).sort(), path).toEqual([...categories].sort());
    }
  });

  it('puts the same values in, and leaves nothing empty', () => {
    for (const [path, text] of own) {
      const model = ENGLISH.get(path);
      const expected = holes(typeof model === 'string' ? model : Object.values(model ?? {})[0]);
      const forms: string[] = typeof text === 'string' ? [text] : Object.values(text);
      for (const form of forms) {
        expect(form.trim(), path).not.toBe('');
        expect(holes(form), `${path}: ${form}`).toBe(expected);
      }
    }
  });

  it('is a translation', () => {
    if (locale === 'en') return;
    const same = [...own].filter(([path, text]) => text === ENGLISH.get(path));
    // Loan words stay; sentences do not.
    expect(same.length).toBeLessThan(8);
  });
});

const format = (part: object) =>
  createFormatter({ ...DEFAULT_OPTIONS, ...part }, Date.UTC(2026, 6, 1));

describe('speakerOf', () => {
  it('counts in the ways of the language', () => {
    expect(format({}).count(1287)).toBe('1,287');
    expect(format({ locale: 'de' }).count(1287)).toBe('1.287');
    expect(format({ locale: 'ar' }).count(1287)).toBe('1,287');
    expect(format({ number_format: 'short' }).count(1299)).toBe('1.2k');
  });

  it('chooses the plural by the number', () => {
    const russian = format({ locale: 'ru' });
    const counted = [1, 3, 5, 21].map((n) => russian.withCount(russian.messages.systems, n));
    expect(counted).toEqual(['1 система', '3 системы', '5 систем', '21 система']);
    expect(format({}).plural(getMessages('en').caption.mastered, 1)).toBe('game mastered');
  });

  it('says the day that it is in the time zone', () => {
    const late = '2026-11-23T23:30:00+00:00';
    expect(format({}).day(late)).toBe('23 Nov 2026');
    expect(format({ timezone: 'Asia/Tokyo' }).day(late)).toBe('24 Nov 2026');
    expect(format({ timezone: 'America/New_York', date_format: 'iso' }).day(late)).toBe(
      '2026-11-23',
    );
  });

  it('formats days by name and by letters', () => {
    const day = (date_format: string, date = '2026-02-03T00:00:00Z', locale = 'en') =>
      format({ date_format, locale }).day(date);
    expect(day('iso')).toBe('2026-02-03');
    expect(day('long', undefined, 'de')).toBe('3. Februar 2026');
    expect(day('d.m.y')).toBe('03.02.26');
    expect(day('j M[ Y]')).toBe('3 Feb');
    expect(day('j M[ Y]', '2025-02-03T00:00:00Z')).toBe('3 Feb 2025');
    expect(day('F, Y/n', undefined, 'fr')).toBe('février, 2026/2');
    expect(day('iso', 'no date')).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THEME_NAMES } from '#lib/card/colour/themes.ts';
import { LOCALES } from '#lib/card/messages/locales.ts';
import { CARD_TYPES } from '#lib/card/types/cardTypes.ts';
import { cardKey, cardQuery } from './cardQuery.ts';
import { OPTION_NAMES } from './options.ts';
import { DEFAULT_OPTIONS, parseCardOptions } from './parseCardOptions.ts';

const parse = (query: string) => parseCardOptions(new URLSearchParams(query));

const hex = fc.constantFrom('fff', 'ABCDEF', '123456', '#0d1117');
const anyCase = (text: string) =>
  fc.constantFrom(
    text,
    text.toUpperCase(),
    ` ${text}`,
    text.replace(/^([a-z]+)-([a-z]+)$/i, '$1_$2'),
  );

/** Options as people write them, in any spelling that means the same. */
const asked = fc.record(
  {
    type: fc.constantFrom(...CARD_TYPES),
    theme: fc.constantFrom('auto', ...THEME_NAMES),
    title_color: hex,
    ring_color: hex,
    bg_color: fc.constantFrom('fff', '0d1117cc', '30,e96443,904e95', '-90,fff,000,fff'),
    hide_border: fc.constantFrom('true', '1', 'false'),
    hide: fc.constantFrom('beaten,casual', 'casual,beaten', 'date', 'bar,mark,date'),
    show: fc.constantFrom('points', 'retropoints,points'),
    custom_title: fc.string({ unit: 'binary' }),
    locale: fc.constantFrom(...LOCALES, 'cn', 'pt'),
    timezone: fc.constantFrom('Europe/Berlin', 'Asia/Tokyo', 'UTC'),
    date_format: fc.constantFrom('iso', 'long', 'j M[ Y]'),
    card_width: fc.constantFrom('500', '480', '9999'),
    border_radius: fc.constantFrom('4.5', '10'),
    number_format: fc.constantFrom('short', 'long'),
  },
  { requiredKeys: [] },
);

describe('parseCardOptions', () => {
  it('gives the defaults for no query, and names nothing', () => {
    expect(parse('')).toEqual({ options: DEFAULT_OPTIONS, ignored: [] });
    expect(DEFAULT_OPTIONS).toMatchObject({ type: 'stats', theme: 'dark', locale: 'en' });
    expect(cardKey(DEFAULT_OPTIONS)).toBe('');
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(asked, (query) => {
        const { options } = parseCardOptions(query);
        expect(parse(cardQuery(options))).toEqual({ options, ignored: [] });
      }),
    );
  });

  it('gives one key to all queries that mean the same', () => {
    const spellings = fc.gen();
    fc.assert(
      fc.property(asked, spellings, (query, pick) => {
        const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
        const key = cardKey(parseCardOptions(query).options);
        const written = pairs.map(([name, value]) => {
          const free = name === 'custom_title' || name === 'timezone' || name === 'date_format';
          return [name, free ? value : pick(anyCase, value)];
        });
        const noise = [
          ['utm_source', 'x'],
          ['v', String(pick(fc.nat))],
          ['cache_seconds', '9000'],
          ['border_color', ''],
          ['__proto__', '1'],
        ];
        const all = [...written, ...noise];
        const order = pick(() => fc.shuffledSubarray(all, { minLength: all.length }));
        // The first of several values counts.
        const twice = [...order, ...written.map(([name]) => [name, 'another'])];
        const other = new URLSearchParams(twice as [string, string][]);
        expect(cardKey(parseCardOptions(other).options)).toBe(key);
      }),
      { numRuns: 1000 },
    );
  });

  it('falls back on each value that it cannot read, and says which', () => {
    const bad = {
      type: 'poster',
      theme: 'nope',
      title_color: 'red',
      bg_color: '30,fff',
      hide_border: 'maybe',
      hide: 'everything,nothing',
      locale: 'tlh',
      timezone: 'Mars/Olympus',
      date_format: '<b>',
      card_width: '12',
      border_radius: '-1',
    };
    const { options, ignored } = parseCardOptions(bad);
    expect(options).toEqual(DEFAULT_OPTIONS);
    expect([...ignored].sort()).toEqual(Object.keys(bad).sort());
  });

  it('names known options only and never a value, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.oneof(fc.constantFrom(...OPTION_NAMES), fc.string()),
          fc.string({ unit: 'binary' }),
        ),
        (query) => {
          const { options, ignored } = parseCardOptions(query);
          expect(ignored.filter((name) => !OPTION_NAMES.includes(name))).toEqual([]);
          expect(Object.keys(options)).toEqual(OPTION_NAMES);
        },
      ),
    );
  });

  it('drops what makes no difference', () => {
    const same = (a: string, b: string) =>
      expect(cardKey(parse(a).options)).toBe(cardKey(parse(b).options));
    same('type=mini&card_width=600&show=points', 'type=mini');
    same('hide_border=1&border_color=f00', 'hide_border=true');
    same('hide_title=true&custom_title=Me', 'hide_title=on');
    same('card_width=495&card_height=195', '');
    same('theme=default', 'theme=dark');
    same('timezone=europe/berlin', 'timezone=Europe/Berlin');
  });

  it('uses the known names of a list, and says that there were others', () => {
    const read = (query: string) => {
      const { options, ignored } = parse(query);
      return [options.hide, options.show, ignored];
    };
    expect(read('hide=mastered,foo&show=foo,points')).toEqual([
      ['mastered'],
      ['points'],
      ['hide', 'show'],
    ]);
    const twice = encodeURIComponent(' MASTERED , mastered,,Completed beaten');
    expect(read(`hide=${twice}`)).toEqual([['mastered', 'completed', 'beaten'], [], []]);
    expect(cardKey(parse('hide=foo,mastered').options)).toBe('hide=mastered');
  });

  it.each([
    ['de-AT', 'de'],
    ['DE_at', 'de'],
    ['de_AT.UTF-8', 'de'],
    ['fr-CA', 'fr'],
    ['es-MX', 'es'],
    ['es-419', 'es'],
    ['ja-JP', 'ja'],
    ['pt', 'pt-BR'],
    ['pt_BR', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['pt-AO', 'pt-BR'],
    ['zh-Hant-TW', 'zh-CN'],
    ['cmn', 'zh-CN'],
    ['en-x-secret', 'en'],
    ['iw-IL', 'he'],
  ])('%s is %s', (asked, locale) => {
    const { options, ignored } = parse(`locale=${encodeURIComponent(asked)}`);
    expect([options.locale, ignored]).toEqual([locale, []]);
    expect(cardKey(options)).toBe(cardKey(parse(`locale=${locale}`).options));
  });

  it.each(['tlh', 'xx-DE', 'd', '💀', 'de-'.repeat(40)])('%s is no language here', (asked) => {
    const { options, ignored } = parse(`locale=${encodeURIComponent(asked)}`);
    expect([options.locale, ignored]).toEqual(['en', ['locale']]);
  });

  it('keeps sizes to the card', () => {
    expect(parse('card_width=900').options.card_width).toBe(900);
    expect(parse('card_height=500')).toMatchObject({ ignored: ['card_height'] });
    expect(parse('type=wall&card_height=500')).toMatchObject({
      options: { card_height: 500 },
      ignored: [],
    });
  });

  it('reads grounds', () => {
    expect(parse('bg_color=FFF8').options.bg_color).toEqual({
      degrees: 0,
      stops: [{ colour: '#ffffff', alpha: 0x88 }],
    });
    expect(parse('bg_color=-30,fff,000').options.bg_color).toMatchObject({
      degrees: 330,
      stops: [{ colour: '#ffffff' }, { colour: '#000000' }],
    });
    expect(cardQuery(parse('bg_color=30,%23E96443,904e95').options)).toBe(
      'bg_color=30,e96443,904e95',
    );
  });
});

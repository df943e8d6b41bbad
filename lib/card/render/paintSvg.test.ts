import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { THEME_NAMES } from '#lib/card/colour/themes.ts';
import { LOCALES } from '#lib/card/messages/locales.ts';
import { MESSAGE_KINDS } from '#lib/card/messages/messages.ts';
import { parseCardOptions } from '#lib/card/options/parseCardOptions.ts';
import { sampleData, sampleGame, sampleOf } from '#lib/card/testing/sampleData.ts';
import { CARD_TYPES, getCard } from '#lib/card/types/cardTypes.ts';
import { getTitleLetter } from '#lib/stats/alphabet.ts';
import { element } from './element.ts';
import { layoutCard } from './layoutCard.ts';
import { layoutMessage } from './layoutMessage.ts';
import { paintSvg } from './paintSvg.ts';

interface Parsed {
  elements: string[];
  attributes: [string, string][];
  texts: string[];
  styles: string[];
}

/** Reads a document strictly; throws where it is not well-formed. */
function parse(xml: string): Parsed {
  const parsed: Parsed = { elements: [], attributes: [], texts: [], styles: [] };
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    parsed.elements.push(name);
    parsed.attributes.push(...Object.entries(attributes as Record<string, string>));
    open.push(name);
  });
  parser.on('text', (text) => {
    (open.at(-1) === 'style' ? parsed.styles : parsed.texts).push(text);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return parsed;
}

const ELEMENTS =
  /^(?:svg|title|desc|style|linearGradient|stop|clipPath|g|rect|circle|path|text|image)$/;
const ATTRIBUTES =
  /^(?:xmlns|width|height|viewBox|role|lang|direction|font-family|font-size|font-weight|text-anchor|textLength|lengthAdjust|id|class|clip-path|transform|gradientTransform|offset|stop-color|x|y|rx|cx|cy|r|d|fill|stroke|stroke-width|stroke-dasharray|href)$/;

/** What could act or reach out of the picture. */
function active({ elements, attributes, styles }: Parsed): string[] {
  return [
    ...elements.filter((name) => !ELEMENTS.test(name)),
    ...attributes.filter(([name]) => !ATTRIBUTES.test(name)).map(([name]) => name),
    ...attributes
      .filter(
        ([name, value]) =>
          name !== 'xmlns' && /:\/\/|javascript:|url\((?!#)|data:(?!image\/)/i.test(value),
      )
      .map(([, value]) => value),
    ...styles.filter((css) => /url|@import|expression|http/i.test(css)),
  ];
}

const nasty = fc.constantFrom(
  '</svg><script>alert(1)</script>',
  ']]>',
  '<![CDATA[',
  '--><!--',
  '&lt;&#0;&amp;&bogus;',
  '"\' onload="alert(1)',
  '\u0000\u0001\u001f\u007f\u0085\u009f',
  '\ud800',
  '\udfff tail',
  '\ufffe\uffff\ufeff',
  '\u202ertl\u202c \u200f\u2067',
  'عربي <b>',
  'e\u0301'.repeat(500),
  'x'.repeat(5000),
  '👩‍👩‍👧‍👦'.repeat(1000),
  '</style><style>*{fill:url(http://a)}',
);
const text = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 200 }));
const layouts = fc.record({
  type: fc.constantFrom(...CARD_TYPES),
  // A style context is there with `auto` only.
  theme: fc.oneof(fc.constant('auto'), fc.constantFrom(...THEME_NAMES)),
  locale: fc.constantFrom(...LOCALES),
  border_radius: fc.constantFrom('0', '8'),
  bg_color: fc.constantFrom('', '30,fff,000000', '1234'),
});
const withTitles = (titles: readonly string[], name: string) =>
  sampleData(
    Array.from({ length: 12 }, (_, n) =>
      sampleGame(n, {
        title: titles[n % titles.length],
        consoleName: titles[0],
        consoleId: 777,
        // Left long ago, and grown since.
        lastUnlock: '2020-02-29T12:00:00+00:00',
        possible: 45,
      }),
    ),
    name,
  );
const plain = withTitles(['Plain'], 'Plain');
/** Plain titles that stand under the same letters, of which one card is made. */
const plainLike = (titles: readonly string[]) =>
  withTitles(
    titles.map((title) => {
      const letter = getTitleLetter(title)?.replace('#', '1');
      return letter === undefined ? 'あ' : `${letter}zz`;
    }),
    'Plain',
  );
const paint = (data: typeof plain, query: Record<string, string>) =>
  paintSvg(layoutCard(data, parseCardOptions(query).options));

describe('paintSvg', () => {
  it('is well-formed, of the same elements and without anything active, whatever the texts are', () => {
    fc.assert(
      fc.property(
        layouts,
        fc.array(text, { minLength: 4, maxLength: 4 }),
        text,
        text,
        (layout, titles, name, custom_title) => {
          const parsed = parse(paint(withTitles(titles, name || 'x'), { ...layout, custom_title }));
          expect(active(parsed)).toEqual([]);
          const model = parse(paint(plainLike(titles), layout));
          // A title in the display face is an outline, another one is text: one element either way.
          const count = (names: string[]) =>
            names.map((one) => one.replace(/^(?:path|text)$/, 'ink')).join(' ');
          expect(count(parsed.elements)).toBe(count(model.elements));
          expect(parsed.styles).toEqual(model.styles);
        },
      ),
      // Four titles, a name and a title of their own in each.
      { numRuns: 2000 },
    );
  }, 120_000);

  it('takes any query', () => {
    const names = [
      'theme',
      'bg_color',
      'title_color',
      'custom_title',
      'date_format',
      'timezone',
      'hide',
      'locale',
      'type',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), text), (query) => {
        expect(active(parse(paint(plain, query)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('says a message about any name', () => {
    fc.assert(
      fc.property(layouts, fc.constantFrom(...MESSAGE_KINDS), text, (layout, kind, name) => {
        const { options } = parseCardOptions(layout);
        expect(active(parse(paintSvg(layoutMessage(kind, options, name))))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('names itself and says what it shows', () => {
    const { elements, attributes, texts } = parse(paint(sampleOf(100), {}));
    expect(elements.slice(0, 3)).toEqual(['svg', 'title', 'desc']);
    expect(attributes).toContainEqual(['role', 'img']);
    expect(texts[0]).toBe('MaxMilyin: 20 games mastered');
    expect(texts.join('')).not.toMatch(/https?:|www\./);
  });

  it.each(CARD_TYPES)('%s has a view box of its size, and stays small', (type) => {
    const { width, height, heights, widths } = getCard(type).size;
    const data = sampleOf(5000);
    const svg = paint(data, { type });
    expect(parse(svg).attributes).toContainEqual(['viewBox', `0 0 ${width} ${height}`]);
    expect(gzipSync(svg).length).toBeLessThan(2560);
    const largest = {
      type,
      card_width: String(widths?.[1] ?? ''),
      card_height: String(heights?.[1] ?? ''),
      theme: 'auto',
      locale: 'ru',
    };
    expect(paint(data, largest).length).toBeLessThan(200_000);
    expect(gzipSync(paint(data, largest)).length).toBeLessThan(20 * 1024);
  });

  it('follows light and dark with theme=auto, but for what was asked for', () => {
    const { styles, attributes } = parse(paint(plain, { theme: 'auto', title_color: 'f00' }));
    expect(styles[0]).toContain('@media(prefers-color-scheme:light){');
    expect(styles[0]).toContain('.f-ground{fill:#f1f5eb}');
    expect(styles[0]).not.toContain('.f-title{');
    const classes = attributes
      .filter(([name]) => name === 'class')
      .flatMap(([, value]) => value.split(' '));
    expect(classes).toContain('f-ground');
    expect(parse(paint(plain, { theme: 'dark', disable_animations: 'true' })).styles).toEqual([]);
  });

  it('draws sockets and leaders as squares, as wide as they are high', () => {
    const dotted = paint(plain, {}).match(/<[^>]*stroke-dasharray[^>]*>/g) ?? [];
    expect(dotted.length).toBeGreaterThan(2);
    for (const path of dotted) {
      expect(/stroke-width="([\d.]+)"/.exec(path)?.[1]).toBe(
        /stroke-dasharray="([\d.]+)/.exec(path)?.[1],
      );
    }
  });

  it('moves only where motion is welcome and not disabled', () => {
    expect(paint(plain, {})).toContain('@media(prefers-reduced-motion:no-preference){@keyframes');
    expect(paint(plain, { disable_animations: 'true' })).not.toContain('@keyframes');
  });

  it('sets a title of its own direction in any card', () => {
    const arabic = sampleData([sampleGame(0, { title: 'عربي!' })]);
    expect(paint(arabic, { type: 'recent' })).toMatch(
      /direction="rtl" text-anchor="end"[^>]*>عربي!</,
    );
    const english = sampleData([sampleGame(0, { title: 'Contra!' })]);
    expect(paint(english, { type: 'recent', locale: 'he' })).toMatch(
      /direction="ltr" text-anchor="end"[^>]*>Contra!</,
    );
  });
});

it('escapes in one place', () => {
  expect(element('a', { b: '"<&\'>\u0000', c: null }, { text: '<]]>&\ud800' })).toBe(
    '<a b="&quot;&lt;&amp;&#39;&gt;">&lt;]]&gt;&amp;</a>',
  );
  expect(element('a', { x: 1.23456, y: 2 })).toBe('<a x="1.23" y="2"/>');
});

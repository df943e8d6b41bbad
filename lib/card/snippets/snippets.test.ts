import { readFileSync } from 'node:fs';
import bbob from '@bbob/html';
import bbobHtml from '@bbob/preset-html5';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { THEME_NAMES } from '#lib/card/colour/themes.ts';
import { LOCALES } from '#lib/card/messages/locales.ts';
import { cardKey } from '#lib/card/options/cardQuery.ts';
import type { CardOptions } from '#lib/card/options/options.ts';
import { parseCardOptions } from '#lib/card/options/parseCardOptions.ts';
import { CARD_TYPES } from '#lib/card/types/cardTypes.ts';
import { cardAlt, type PictureSubject, type SnippetKind, snippet } from './snippet.ts';
import { SNIPPET_LIST } from './snippetList.ts';
import { writeSnippets } from './writeSnippets.ts';

const ORIGIN = 'https://longplay.example';

const title = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '](https://evil.example) [x',
    '"><script>alert(1)</script>',
    '[/img][/url][b]',
    '`code` *bold* _it_ ~~no~~ <b>&amp;&copy;',
    'one\n\n# two\r\n   :alt: three',
    '\\] \\\\[ ![',
    '{author} ]] "quoted", image::x[]',
  ),
);
const options: fc.Arbitrary<CardOptions> = fc
  .record({
    type: fc.constantFrom(...CARD_TYPES),
    theme: fc.constantFrom('auto', ...THEME_NAMES),
    locale: fc.constantFrom(...LOCALES),
    custom_title: title,
    bg_color: fc.constantFrom('', '30,fff,000000', '1234'),
    hide: fc.constantFrom('', 'bar', 'completed,beaten'),
    card_width: fc.constantFrom('', '600'),
    timezone: fc.constantFrom('', 'America/New_York'),
    date_format: fc.constantFrom('', 'j M[ Y]', 'd/m/Y'),
  })
  .map((query) => parseCardOptions(query).options);
const subject: fc.Arbitrary<PictureSubject> = fc
  .record({ options, format: fc.constantFrom('svg' as const, 'png' as const), alt: title })
  .map((part) => ({ ...part, origin: ORIGIN, name: 'MaxMilyin' }));

interface Tag {
  name: string;
  attributes: Record<string, string>;
}

/** The elements of a piece of HTML; throws where it is not written as XML would be. */
function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  const parser = new SaxesParser({ fragment: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    tags.push({ name, attributes: attributes as Record<string, string> });
  });
  parser.write(html.replace(/<((?:img|source)\b(?:[^>"]|"[^"]*")*?)\/?>/g, '<$1/>')).close();
  return tags;
}

/** What an address asks for, read as the server reads it. */
function asked(address: string | undefined) {
  const { origin, pathname, searchParams } = new URL(address ?? '');
  const parsed = parseCardOptions(searchParams);
  return { at: origin + pathname, key: cardKey(parsed.options), ignored: parsed.ignored };
}

const cardOf = ({ options: wanted, format }: PictureSubject) => ({
  at: `${ORIGIN}/u/MaxMilyin/card.${format}`,
  key: cardKey(wanted),
  ignored: [],
});

/** The one image that a text becomes, and what it links to; nothing else may have come of it. */
function only(html: string) {
  const tags = tagsOf(html);
  const names = tags.map(({ name }) => name).filter((name) => name !== 'p');
  const images = tags.filter(({ name }) => name === 'img');
  const link = tags.find(({ name }) => name === 'a')?.attributes.href;
  return { names, src: images[0]?.attributes.src, alt: images[0]?.attributes.alt, link };
}

const check = (law: (one: PictureSubject) => void) =>
  fc.assert(fc.property(subject, law), { numRuns: 300 });
const readable = (text: string) =>
  text
    .replace(/[^\u0020-\u007e\u00a0-\u2027\u202a-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('snippet', () => {
  it('is the card in Markdown, linked or not, whatever it is called', () => {
    for (const markdown of [new MarkdownIt(), new MarkdownIt({ html: true, linkify: true })]) {
      check((one) => {
        const image = only(markdown.render(snippet('markdown', one)));
        expect(image.names).toEqual(['img']);
        expect(asked(image.src)).toEqual(cardOf(one));
        const linked = only(markdown.render(snippet('markdownLink', one)));
        expect(linked.names).toEqual(['a', 'img']);
        expect(linked.link).toBe(`${ORIGIN}/u/MaxMilyin`);
        expect(asked(linked.src)).toEqual(cardOf(one));
      });
    }
  });

  it('says in Markdown what the card is called', () => {
    const alt = 'a [b](c) `d` *e* &amp; <f> \\ g';
    const { options: plain } = parseCardOptions({});
    const one = { origin: ORIGIN, name: 'A', options: plain, format: 'svg', alt } as const;
    const [image] = tagsOf(new MarkdownIt().render(snippet('markdown', one))).filter(
      ({ name }) => name === 'img',
    );
    expect(image?.attributes.alt).toBe(alt);
  });

  it('is the card in HTML', () => {
    check((one) => {
      const { names, src, alt, link } = only(snippet('html', one));
      expect(names).toEqual(['a', 'img']);
      expect(asked(src)).toEqual(cardOf(one));
      expect(link).toBe(`${ORIGIN}/u/MaxMilyin`);
      expect(alt).toBe(readable(one.alt));
    });
  });

  it('is a frame of the size of the card', () => {
    check((one) => {
      const [frame, ...more] = tagsOf(snippet('iframe', one));
      expect(more).toEqual([]);
      const at = `${ORIGIN}/embed/MaxMilyin`;
      expect(asked(frame?.attributes.src)).toEqual({ ...cardOf(one), at });
      expect(asked(snippet('obs', one))).toEqual({ ...cardOf(one), at });
      // Without a type it would be the profile's board.
      expect(new URL(snippet('obs', one)).searchParams.getAll('type')).toEqual([one.options.type]);
    });
  });

  it('is the card in a picture for either scheme, and another one in the other', () => {
    check((one) => {
      const tags = tagsOf(snippet('picture', one));
      const srcs = tags.flatMap(({ attributes }) => attributes.srcset ?? attributes.src ?? []);
      const keys = srcs.map((src) => asked(src).key);
      const { theme } = one.options;
      if (theme === 'auto') {
        const as = (name: 'dark' | 'light') => cardKey({ ...one.options, theme: name });
        expect(tags[1]?.attributes.media).toBe('(prefers-color-scheme: dark)');
        expect(keys).toEqual([as('dark'), as('light')]);
      } else {
        expect(keys.at(-1)).toBe(cardKey(one.options));
        expect(new Set(keys).size).toBe(theme === 'transparent' ? 1 : 2);
      }
    });
  });

  it('is the card in BBCode', () => {
    check((one) => {
      const { names, src, link } = only(bbob(snippet('bbcode', one), bbobHtml()));
      expect(names).toEqual(['a', 'img']);
      expect(asked(src)).toEqual(cardOf(one));
      expect(link).toBe(`${ORIGIN}/u/MaxMilyin`);
    });
  });

  it('is four lines of reStructuredText, none of which can end early', () => {
    check((one) => {
      const [image = '', target, alt, width, ...more] = snippet('rst', one).split(
        /[\n\r\v\f\u2028\u2029\x85]/,
      );
      expect(more).toEqual([]);
      expect(asked(image.replace('.. image:: ', ''))).toEqual(cardOf(one));
      expect(target).toBe(`   :target: ${ORIGIN}/u/MaxMilyin`);
      expect(alt).toMatch(/^ {3}:alt: /);
      expect(width).toMatch(/^ {3}:width: \d+px$/);
    });
  });

  it('is one macro of AsciiDoc, with nothing in its name that means anything', () => {
    check((one) => {
      const macro = /^image::(\S+)\[((?:[^[\]{}"'`,\\<>\n]|&#\d+;)*),\d+,\d+,link=(\S+)\]$/;
      const [, target, , link] = macro.exec(snippet('asciidoc', one)) ?? [];
      expect(asked(target)).toEqual(cardOf(one));
      expect(link).toBe(`${ORIGIN}/u/MaxMilyin`);
    });
  });

  it('holds nothing in an address that a shell, a forum or a page would act on', () => {
    const kinds: readonly SnippetKind[] = ['url', 'obs', 'text'];
    check((one) => {
      for (const kind of kinds) {
        expect(snippet(kind, one)).toMatch(/^https:\/\/longplay\.example\/[\w./?&=%*+,-]+$/);
      }
      expect(snippet('curl', one)).toBe(`curl -s '${snippet('text', one)}'`);
    });
  });
});

it('offers <picture> first, which alone follows the reader’s theme in every browser', () => {
  for (const format of ['svg', 'png'] as const)
    expect(SNIPPET_LIST[format][0]?.[0]).toBe('picture');
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  expect(readme.indexOf('<picture>')).toBeGreaterThan(0);
  expect(readme.indexOf('<picture>')).toBeLessThan(readme.indexOf('/card.svg)'));
  expect(readme).not.toMatch(/!\[[^\]]*\]\([^)]*theme=auto/);
});

it('writes all texts of a format, under their names', () => {
  const { options: plain } = parseCardOptions({ custom_title: 'Mine' });
  const card = { origin: ORIGIN, name: 'A', options: plain };
  expect(cardAlt(card)).toBe('Mine');
  for (const format of ['svg', 'png', 'txt', 'embed'] as const) {
    const text = writeSnippets(card, format);
    for (const [, name] of SNIPPET_LIST[format]) expect(text).toContain(`${name}\n\n`);
  }
});

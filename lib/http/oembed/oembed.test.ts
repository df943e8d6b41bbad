import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { parseOembedRequest } from './oembedRequest.ts';
import { oembedSize } from './oembedSize.ts';
import { oembedXml } from './oembedXml.ts';
import { type OembedSubject, toOembed } from './toOembed.ts';

const ORIGIN = 'https://longplay.example';
const ask = (query: Record<string, string>, origin = ORIGIN) =>
  parseOembedRequest(new URLSearchParams(query), origin);
const statusOf = (query: Record<string, string>) => ask(query).problem?.status;
const url = `${ORIGIN}/u/MaxMilyin`;

describe('parseOembedRequest', () => {
  it.each([
    '/u/MaxMilyin',
    '/u/MaxMilyin/',
    '/u/MaxMilyin?from=chat#wall',
    '/u/MaxMilyin/games?page=2',
    '/u/MaxMilyin/year/2025',
    '/embed/MaxMilyin',
  ])('finds the player of %s', (path) => {
    expect(ask({ url: ORIGIN + path }).request?.username).toBe('MaxMilyin');
  });

  it.each([
    ['/u/MaxMilyin?from=chat', { kind: 'board' }],
    ['/embed/MaxMilyin?from=chat', { kind: 'board' }],
    ['/u/MaxMilyin/games?page=2', { kind: 'games' }],
    ['/u/MaxMilyin/year/2025/', { kind: 'year', year: '2025', below: '/year/2025' }],
    [
      '/u/MaxMilyin/milestone/mastered/100',
      { kind: 'milestone', award: 'mastered', n: '100', below: '/milestone/mastered/100' },
    ],
    ['/embed/MaxMilyin?type=mini&theme=light', { kind: 'card', query: expect.anything() }],
  ])('finds the page of %s', (path, page) => {
    expect(ask({ url: ORIGIN + path }).request?.page).toEqual(page);
  });

  it.each(['/share', '/milestone', '/feed.xml', '/card.svg'])('does not embed %s', (below) => {
    expect(statusOf({ url: url + below })).toBe(404);
  });

  it('accepts either scheme and any case, and compares the port', () => {
    expect(ask({ url: 'http://LONGPLAY.example/u/maxmilyin' }).request?.username).toBe('maxmilyin');
    const local = 'http://localhost:3000';
    expect(ask({ url: `${local}/u/MaxMilyin` }, local).request?.username).toBe('MaxMilyin');
    expect(ask({ url: 'http://localhost:3001/u/MaxMilyin' }, local).problem?.status).toBe(404);
  });

  it.each([
    'https://elsewhere.example/u/MaxMilyin',
    'https://longplay.example@elsewhere.example/u/MaxMilyin',
    'https://longplay.example.elsewhere.example/u/MaxMilyin',
    'ftp://longplay.example/u/MaxMilyin',
    'javascript:alert(1)',
    `${ORIGIN}/`,
    `${ORIGIN}/u/`,
    `${ORIGIN}/u/a`,
    `${ORIGIN}/u/has_underscore`,
    `${ORIGIN}/u/%4DaxMilyin`,
    `${ORIGIN}/api/v1/users/MaxMilyin/summary`,
    `${ORIGIN}/compare/MaxMilyin/FirstCoin`,
  ])('rejects %s', (address) => {
    expect(statusOf({ url: address })).toBe(404);
  });

  it('rejects invalid parameters', () => {
    expect(statusOf({})).toBe(400);
    expect(statusOf({ url: '' })).toBe(400);
    expect(statusOf({ url: '/u/MaxMilyin' })).toBe(400);
    expect(statusOf({ url: 'http://' })).toBe(400);
    for (const length of ['0', '-1', '1.5', '1e3', 'wide', '500px', '١٢']) {
      expect(statusOf({ url, maxwidth: length }), length).toBe(400);
      expect(statusOf({ url, maxheight: length }), length).toBe(400);
    }
    expect(statusOf({ url, format: 'yaml' })).toBe(501);
  });

  it('reads format and limits, and ignores empty ones', () => {
    expect(ask({ url, format: 'XML', maxwidth: '480', maxheight: '' }).request).toEqual({
      username: 'MaxMilyin',
      page: { kind: 'board' },
      format: 'xml',
      maxWidth: 480,
      maxHeight: null,
    });
    expect(ask({ url, format: '' }).request?.format).toBe('json');
    expect(ask({ url, maxwidth: '1000000000' }).request?.maxWidth).toBe(1_000_000_000);
  });

  it('returns a request or a problem for any input', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (address, maxwidth, format) => {
        const { request, problem } = ask({ url: address, maxwidth, format });
        expect(request === undefined).toBe(problem !== undefined);
      }),
    );
  });
});

describe('oembedSize', () => {
  it('is the best size, with counters beside the board or below it', () => {
    expect(oembedSize(null, null)).toEqual({ width: 600, height: 240 });
    expect(oembedSize(2000, 2000)).toEqual({ width: 600, height: 240 });
    expect(oembedSize(320, null)).toEqual({ width: 320, height: 360 });
    expect(oembedSize(null, 120)).toEqual({ width: 600, height: 120 });
  });

  it('respects any limits', () => {
    const limit = fc.option(fc.integer({ min: 1, max: 999_999 }));
    fc.assert(
      fc.property(limit, limit, (maxWidth, maxHeight) => {
        const { width, height } = oembedSize(maxWidth, maxHeight);
        expect(width).toBeGreaterThan(0);
        expect(height).toBeGreaterThan(0);
        expect(width).toBeLessThanOrEqual(maxWidth ?? Infinity);
        expect(height).toBeLessThanOrEqual(maxHeight ?? Infinity);
      }),
    );
  });
});

const subject: OembedSubject = {
  origin: ORIGIN,
  name: 'MaxMilyin',
  title: 'MaxMilyin: 817 games mastered',
  imagePath: '/u/MaxMilyin/opengraph-image?v=1a&b=2',
  cacheAge: 3600,
  frame: { path: '/embed/MaxMilyin', size: null },
};
const NO_LIMIT = { maxWidth: null, maxHeight: null };

/** Reads XML with a parser that throws at the first error: each field with its text. */
function readXml(xml: string): { declared: string; fields: [string, string][] } {
  const parser = new SaxesParser();
  const fields: [string, string][] = [];
  const open: string[] = [];
  let [declared, text] = ['', ''];
  parser.on('xmldecl', ({ encoding = '' }) => {
    declared = encoding;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    open.push(name);
    text = '';
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (open.length === 1) fields.push([name, text]);
  });
  parser.write(xml).close();
  return { declared, fields };
}

/** Without characters that XML does not allow. */
const withoutInvalidXml = (text: string) =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

describe('toOembed', () => {
  it('has a thumbnail only if the whole image is within the limits', () => {
    const of = (maxWidth: number | null, maxHeight: number | null) =>
      toOembed(subject, { maxWidth, maxHeight }).thumbnail_url;
    const address = `${ORIGIN}${subject.imagePath}`;
    expect([of(null, null), of(1200, 630), of(1200, null)]).toEqual([address, address, address]);
    expect([of(1199, null), of(null, 629), of(480, 270)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(toOembed({ ...subject, imagePath: null }, NO_LIMIT).thumbnail_width).toBe(undefined);
  });

  it('is a link if the page has no embed', () => {
    const { type, html, width, thumbnail_url } = toOembed({ ...subject, frame: null }, NO_LIMIT);
    expect([type, html, width]).toEqual(['link', undefined, undefined]);
    expect(thumbnail_url).toBe(`${ORIGIN}${subject.imagePath}`);
  });

  it('keeps the aspect ratio of a card within the limits', () => {
    const path = '/embed/MaxMilyin?type=mini&theme=light';
    const card = { ...subject, frame: { path, size: { width: 468, height: 60 } } };
    const sizeOf = (maxWidth: number | null, maxHeight: number | null) => {
      const { width, height, html } = toOembed(card, { maxWidth, maxHeight });
      expect(html).toContain(`src="${ORIGIN}${path.replace('&', '&amp;')}"`);
      return [width, height];
    };
    expect(sizeOf(null, null)).toEqual([468, 60]);
    expect(sizeOf(234, null)).toEqual([234, 30]);
    expect(sizeOf(1, 1)).toEqual([1, 1]);
  });

  it('is one iframe for any title, and the same in XML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const answer = toOembed({ ...subject, title }, NO_LIMIT);
        const frame = new SaxesParser();
        const seen: Record<string, string>[] = [];
        frame.on('error', (error) => {
          throw error;
        });
        frame.on('opentag', ({ attributes }) => seen.push(attributes as Record<string, string>));
        frame.write(answer.html ?? '').close();
        expect(seen.map((attributes) => Object.keys(attributes).sort())).toEqual([
          'frameborder height marginheight marginwidth scrolling src title width'.split(' '),
        ]);
        expect(seen[0]?.src).toBe(`${ORIGIN}/embed/MaxMilyin`);
        const { declared, fields } = readXml(oembedXml(answer));
        expect(declared.toLowerCase()).toBe('utf-8');
        expect(fields.map(([name]) => name)).toEqual(Object.keys(answer));
        const ends = (text: string) => text.replace(/\r\n?/g, '\n');
        for (const [name, text] of fields) {
          const value = String(answer[name as keyof typeof answer]);
          expect(text).toBe(ends(withoutInvalidXml(value)));
        }
      }),
    );
  });
});

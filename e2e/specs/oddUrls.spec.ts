import fc from 'fast-check';
import { builtRoutes } from '#e2e/lib/builtRoutes.ts';
import { rawAnswer } from '#e2e/lib/rawAnswer.ts';
import { rawSocket } from '#e2e/lib/rawSocket.ts';
import { ROOT } from '#e2e/lib/startSite.ts';
import { expect, test } from '#e2e/lib/test.ts';

/** Change the seed for another run, and name tests of what it finds after it. */
const SEED = 20_261_125;
const URLS = 2_500;
/** Concurrent requests. */
const ABREAST = 12;

const NAME = /^[A-Za-z0-9]{2,20}$/;
/** Stack traces in an answer. */
const TRACE = /\n\s+at .+:\d+:\d+|node_modules|node:internal|\bTypeError\b|\bRangeError\b/;

/** An address and its expected statuses. */
interface Odd {
  url: string;
  right: readonly number[];
}

const hex = (byte: number) => `%${byte.toString(16).padStart(2, '0')}`;
const escaped = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 8 });

/** Parts of odd names, without separators of paths and queries. */
const oddBit = fc.oneof(
  escaped.map((bytes) => bytes.map(hex).join('')),
  fc.constantFrom('%', '%2', '%zz', '%E0%A4%A', '%00', '%0d%0a', '%25', '%2e%2e', '%2f', '%5c'),
  fc.constantFrom('..', '...', '.', ';', '&', '=', '+', '*', '~', "'", '(', '[x]', ':x', '$', '@'),
  fc.constantFrom('__proto__', 'constructor', 'null', 'undefined', '[username]', 'page', '-1', '0'),
  fc.stringMatching(/^[A-Za-z0-9_.-]{1,30}$/),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).map(encodeURIComponent),
);
const oddName = fc.array(oddBit, { minLength: 1, maxLength: 4 }).map((bits) => bits.join(''));
/** Invalid names that are no path segments like `..` either. */
const noName = oddName.filter((name) => !NAME.test(name) && !/^(?:\.|%2e)+$/i.test(name));

const value = fc.oneof(
  oddName,
  fc.constant(''),
  fc.integer().map(String),
  fc.constant('x'.repeat(1000)),
);
const known = fc.constantFrom(
  ...['theme', 'type', 'page', 'metric', 'format', 'url', 'name', 'scale', 'cache_seconds', 'hide'],
  ...['maxwidth', 'u', 'c', 'o', 'y', 'z', 'count', 'offset', 'status', 'system', 'sort', 'q'],
  ...['year', '_rsc', 'nxtPusername', '__nextLocale', 'title', 'locale', 'bg_color'],
);
/** Parameters that no route reads. */
const unknown = oddName.map((name) => `zz${name}`);
const query = (name: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(name, value, fc.boolean()), { minLength: 1, maxLength: 6 })
    .map((pairs) =>
      pairs.flatMap(([key, text, twice]) => Array(twice ? 2 : 1).fill(`${key}=${text}`)).join('&'),
    );

/** Fills the parameters of a template. */
const fill = (template: string, username: string, rest: string) =>
  template.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name) =>
    /^(?:username|a|b)$/.test(name) ? username : rest,
  );

const ROUTES = builtRoutes();
const OF_PLAYERS = ROUTES.filter((route) => route.includes('[username]'));
/** Anything but a failure. */
const CALM = [200, 204, 303, 307, 308, 400, 404, 405, 406, 414, 429, 431];
/** 501: a format that our oEmbed does not support. 422: the original endpoint's answer to a query. */
function calm(url: string): number[] {
  if (url.startsWith('/api/oembed')) return [...CALM, 501];
  return /API_\w+\.php/i.test(url) ? [...CALM, 422] : CALM;
}

/** Invalid names, at every route with a name. */
const oddNames = fc
  .tuple(fc.constantFrom(...OF_PLAYERS), noName, fc.option(query(unknown)))
  .map(([route, name, more]): Odd => {
    const url = fill(route, name, '1') + (more ? `?${more}` : '');
    return { url, right: route.endsWith('/refresh') ? [400, 404, 405] : [400, 404] };
  });

/** Known options with odd values, at every route. */
const oddOptions = fc
  .tuple(fc.constantFrom(...ROUTES), query(known), oddName)
  .map(([route, options, rest]): Odd => {
    const url = `${fill(route, 'MaxMilyin', rest)}?${options}`;
    return { url, right: calm(url) };
  });

/** Malformed paths. */
const bent = fc
  .tuple(
    fc.constantFrom(...ROUTES),
    fc.constantFrom('MaxMilyin', 'NobodyAtAll'),
    oddName,
    fc.constantFrom(
      (path: string) => `${path}/`,
      (path: string) => `/${path}`,
      (path: string) => path.replaceAll('/', '//'),
      (path: string) => path.replaceAll('/', '/./'),
      (path: string) => `${path}/../..${path}`,
      (path: string) => path.toUpperCase(),
      (path: string) => path.replaceAll('/', '%2f'),
      (path: string) => path.replace('/', '\\'),
      (path: string) => `${path}%00`,
      (path: string) => `${path}.json`,
      (path: string) => `${path}.rsc`,
      (path: string) => `/_next/data/x${path}.json`,
      (path: string) => `/_next${path}`,
      (path: string) => `http://elsewhere.example${path}`,
      (path: string) => `${path}?${'a=b&'.repeat(900)}`,
      (path: string) => path + '/x'.repeat(1000),
      (path: string) => path + 'x'.repeat(20_000),
      (path: string) => `${path}#${path}`,
    ),
  )
  .map(([route, name, rest, bend]): Odd => {
    const url = bend(fill(route, name, rest));
    return { url, right: calm(url) };
  });

/** Bytes that Node's clients would not send. */
const bytes = fc
  .tuple(
    fc.constantFrom('/', '/u/', '/u/MaxMilyin/', '/embed/', '/api/', '/cards?theme='),
    fc.uint8Array({ minLength: 1, maxLength: 24 }),
  )
  .map(([above, odd]) => Buffer.concat([Buffer.from(above), odd]));

/** Handles all items, a few at a time. */
async function withEach<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  await Promise.all(
    Array.from({ length: ABREAST }, async () => {
      for (const item of left) await work(item);
    }),
  );
}

const sample = <T>(what: fc.Arbitrary<T>, share: number) =>
  fc.sample(what, { seed: SEED, numRuns: Math.round(URLS * share) });

test('2,500 odd addresses: no failure, no stack trace, and the right status', async ({ pair }) => {
  const { url: origin } = pair.site;
  const wrong: string[] = [];
  const judge = (url: string, right: readonly number[], status: number, text: string) => {
    const traced = TRACE.test(text) || text.includes(ROOT);
    if (!right.includes(status) || traced) wrong.push(`${status}${traced ? ' trace' : ''} ${url}`);
  };
  const odd = [...sample(oddNames, 0.4), ...sample(oddOptions, 0.25), ...sample(bent, 0.25)];
  await withEach(odd, async ({ url, right }) => {
    const { status, body } = await rawAnswer(origin, url);
    judge(url.slice(0, 300), right, status, body.toString('latin1'));
  });
  await withEach(sample(bytes, 0.1), async (target) => {
    const { status, text } = await rawSocket(origin, target);
    // Node's parser closes the connection on a few of them, sometimes without an answer.
    judge(JSON.stringify(target.toString('latin1')), [...CALM, 0], status, text);
  });
  expect(wrong.slice(0, 20), `${wrong.length} of ${URLS}`).toEqual([]);
  expect((await rawAnswer(origin, '/u/MaxMilyin')).status, 'the site still answers').toBe(200);
});

test('unknown query parameters change nothing', async ({ pair }) => {
  const { url: origin } = pair.site;
  const plain = new Map<string, number>();
  for (const route of ROUTES) {
    const path = fill(route, 'MaxMilyin', '1');
    // The first answer may be a redirect, or the player may still be being fetched.
    await rawAnswer(origin, path);
    plain.set(path, (await rawAnswer(origin, path)).status);
  }
  const junk = fc.tuple(fc.constantFrom(...plain.keys()), query(unknown));
  const wrong: string[] = [];
  await withEach(fc.sample(junk, { seed: SEED, numRuns: 400 }), async ([path, more]) => {
    const { status } = await rawAnswer(origin, `${path}?${more}`);
    if (status !== plain.get(path)) wrong.push(`${status} ${path}?${more}`.slice(0, 300));
  });
  expect(wrong).toEqual([]);
});

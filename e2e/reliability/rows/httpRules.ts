import { get } from '#e2e/lib/get.ts';
import { rawStatus } from '#e2e/lib/rawStatus.ts';
import { startPair, stopPair } from '#e2e/lib/test.ts';
import { createFindings, type Drill } from '#e2e/reliability/drill.ts';
import { makeRandom } from '#lib/demo/players/makeRandom.ts';

const ROUTES = [
  '/',
  '/cards',
  '/privacy',
  '/u/MaxMilyin',
  '/u/MaxMilyin/games',
  '/u/MaxMilyin/share',
  '/u/MaxMilyin/card.svg',
  '/u/MaxMilyin/card.png',
  '/u/MaxMilyin/card.txt',
  '/u/MaxMilyin/badge.json',
  '/u/MaxMilyin/opengraph-image',
  '/embed/MaxMilyin',
  '/api/v1/users/MaxMilyin/summary',
  '/sitemap.xml',
  '/robots.txt',
];
const OTHER_METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'];
/**
 * Headers of the moment or the connection, or only known with a body. `RateLimit` is sent with work
 * done for the request: a cached response costs a client nothing.
 */
const PASSING =
  /^(date|age|ratelimit|ratelimit-policy|connection|keep-alive|transfer-encoding|x-nextjs-.*|server-timing|vary|content-encoding)$/;
const FUZZED = 5000;

const PIECES = [
  ...['u', 'embed', 'api', 'v1', 'users', 'compare', '_next', 'cards', 'games', 'share', 'year'],
  ...['MaxMilyin', 'maxmilyin', 'NobodyAtAll', 'x', '..', '.', '%00', '%', '%E0%A4%A', '%2e%2e'],
  ...['card.svg', 'opengraph-image', 'summary', 'refresh', 'a'.repeat(300), '%F0%9F%98%80', '[id]'],
  ...['1', '-1', '2026', '99999999999999999999', 'null', '__proto__', '(.)', '@modal', '*', '~'],
];
const QUERIES = [
  '',
  '?',
  '?page=-1',
  '?q=%',
  '?_rsc=1',
  '?type=wall&type=mini',
  `?x=${'y'.repeat(900)}`,
];

/** The length of an image is known beforehand, that of a text only after compression. */
const namesOf = (headers: Headers) =>
  [...headers.keys()].filter((name) =>
    name === 'content-length' ? headers.get('content-type') === 'image/png' : !PASSING.test(name),
  );

/** Row 19: methods, statuses, conditions, odd addresses. */
export const httpRules: Drill = {
  title: 'HTTP',
  async run() {
    const { found, expect } = createFindings(
      `${ROUTES.length} addresses by GET, HEAD, OPTIONS and ${OTHER_METHODS.length} other methods, conditions, spellings; ${FUZZED.toLocaleString('en')} odd addresses.`,
    );
    const pair = await startPair();
    const { url } = pair.site;
    try {
      const wrong: string[] = [];
      for (const path of ROUTES) {
        await get(url + path);
        const page = await get(url + path);
        const head = await get(url + path, { method: 'HEAD' });
        const lacks = namesOf(page.headers).filter((name) => !head.headers.has(name));
        if (page.status !== 200 || head.status !== 200 || head.text !== '')
          wrong.push(`HEAD ${path}`);
        if (lacks.length > 0) wrong.push(`HEAD ${path} lacks ${lacks.join(', ')}`);
        if ((await get(url + path, { method: 'OPTIONS' })).status >= 400)
          wrong.push(`OPTIONS ${path}`);
        for (const method of OTHER_METHODS) {
          const { status, headers } = await get(url + path, { method });
          if (status !== 405 || !headers.get('allow')) wrong.push(`${method} ${path}: ${status}`);
        }
        const etag = page.headers.get('etag');
        if (etag) {
          const status = await rawStatus(url, path, { 'if-none-match': etag });
          if (status !== 304) wrong.push(`If-None-Match ${path}: ${status}`);
        }
      }
      expect(wrong.length === 0, `not as it should be: ${wrong.join('; ') || 'nothing'}`);
      const statuses = {
        '/u/maxmilyin': 308,
        '/embed/maxmilyin': 200,
        '/u/maxmilyin/card.svg': 200,
        '/api/v1/users/maxmilyin/summary': 200,
        '/u/NobodyAtAll': 404,
        '/api/v1/users/NobodyAtAll/summary': 404,
      };
      for (const [path, wanted] of Object.entries(statuses)) {
        const { status } = await get(url + path);
        expect(status === wanted, `${path}: ${status}`);
      }
      const json = await get(`${url}/api/v1/users/MaxMilyin/summary`);
      const open = json.headers.get('access-control-allow-origin');
      const credentials = json.headers.has('access-control-allow-credentials');
      expect(
        open === '*' && !credentials,
        `JSON for any origin: ${open}, credentials ${credentials}`,
      );
      const failed = await fuzz(url);
      expect(
        failed.length === 0,
        `5xx among the odd addresses: ${failed.length} ${failed.slice(0, 3).join(' ')}`,
      );
      return found;
    } finally {
      await stopPair(pair);
    }
  },
};

/** @returns the addresses answered with 5xx, except "just a moment" */
async function fuzz(url: string): Promise<string[]> {
  const random = makeRandom('row 19');
  const pick = (from: readonly string[]) => from[random.int(0, from.length - 1)] ?? '';
  const failed: string[] = [];
  for (let n = 0; n < FUZZED; n += 20) {
    const paths = Array.from({ length: 20 }, () => {
      const parts = Array.from({ length: random.int(1, 6) }, () => pick(PIECES));
      return `/${parts.join('/')}${pick(QUERIES)}`;
    });
    const statuses = await Promise.all(paths.map((path) => rawStatus(url, path)));
    failed.push(...paths.filter((_, index) => (statuses[index] ?? 0) >= 500));
  }
  return failed;
}

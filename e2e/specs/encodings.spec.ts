import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { rawAnswer } from '#e2e/lib/rawAnswer.ts';
import { startNginx } from '#e2e/lib/startNginx.ts';
import { ROOT } from '#e2e/lib/startSite.ts';
import { expect, test } from '#e2e/lib/test.ts';

/*
 * `Accept-Encoding` by RFC 9110, 12.5.3, for every kind of response: rendered by Next, from Next's page
 * cache, from the response cache, and a file of the build.
 */

/** Headers, and whether the response must be compressed with gzip. */
const ASKED: readonly [acceptEncoding: string | null, gzip: boolean][] = [
  ['gzip', true],
  ['GZIP', true],
  ['gzip, deflate, br, zstd', true],
  ['br;q=1, gzip;q=0.5', true],
  ['gzip;q=0.001', true],
  ['*', true],
  ['gzip;q=1.0, identity;q=0.5', true],
  ['identity;q=0, gzip', true],
  ['gzip ; q=1 , br', true],
  ['gzip;q=0', false],
  ['gzip; q=0.000', false],
  ['gzip ;q=0, *;q=0', false],
  ['gzip;q=0, *', false],
  ['*;q=0', false],
  ['identity;q=0', false],
  ['identity', false],
  ['identity, gzip;q=0.5', false],
  ['br', false],
  ['notgzip', false],
  ['gzip-like', false],
  ['', false],
  [',;=', false],
  [null, false],
];

/** Those that nginx answers uncompressed: it compresses only with encodings that are named. */
const NOT_NAMED = ['*'];

/** The largest style sheet of the build: small files are not compressed. */
const style = readdirSync(join(ROOT, '.next/static'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, bytes: statSync(join(ROOT, '.next/static', name)).size }))
  .toSorted((a, b) => b.bytes - a.bytes)
  .map(({ name }) => `/_next/static/${name.replaceAll('\\', '/')}`)[0];

const PATHS = [
  '/u/MaxMilyin',
  '/privacy',
  '/nowhere',
  '/u/MaxMilyin/card.svg',
  '/u/MaxMilyin/games.json',
  '/u/MaxMilyin/feed.xml',
  '/api/v1/users/MaxMilyin/games',
  '/api/openapi.json',
  '/docs',
  style ?? '/no-style-sheet',
];

async function findWrong(origin: string, path: string, exempt: readonly string[] = []) {
  const ask = (accept: string | null) =>
    rawAnswer(origin, path, accept === null ? {} : { headers: { 'accept-encoding': accept } });
  const wrong: string[] = [];
  for (const [accept, gzip] of ASKED) {
    const { headers, body, status } = await ask(accept);
    const encoding = headers['content-encoding'];
    const said = `${path} for "${accept}": ${status} ${encoding ?? 'identity'}`;
    // Next supports deflate too, and `*` accepts anything.
    const isKnown = /^(gzip|br)$/.test(encoding ?? 'gzip');
    if (!isKnown && !(encoding === 'deflate' && /\*$/.test(accept ?? ''))) wrong.push(said);
    const isBr = encoding === 'br' && /\bbr\b/.test(accept ?? '');
    if (!isBr && !exempt.includes(accept ?? '') && (encoding === 'gzip') !== gzip) wrong.push(said);
    if (!/accept-encoding/i.test(String(headers.vary))) wrong.push(`${said}, no Vary`);
    if (encoding === 'gzip' && gunzipSync(body).length < 500) wrong.push(`${said}, too short`);
  }
  return wrong;
}

for (const path of PATHS) {
  test(`${path.replace(/[\w-]+\.css$/, 'a style sheet')} is compressed for clients that accept gzip`, async ({
    pair,
  }) => {
    // The response cache stores what is requested twice within ten seconds, so the first two responses
    // are not from it.
    expect(await findWrong(pair.site.url, path)).toEqual([]);
  });
}

test('nginx compresses for clients that accept it', async ({ pair }) => {
  const nginx = await startNginx({ sites: [pair.site.url] });
  try {
    for (const path of ['/u/MaxMilyin', '/u/MaxMilyin/card.svg', '/api/openapi.json']) {
      const wrong = await findWrong(nginx.url, path, NOT_NAMED);
      expect(wrong.filter((line) => !line.endsWith('no Vary'))).toEqual([]);
    }
  } finally {
    await nginx.stop();
  }
});

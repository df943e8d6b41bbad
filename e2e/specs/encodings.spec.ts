import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { rawAnswer } from '#e2e/lib/rawAnswer.ts';
import { startNginx } from '#e2e/lib/startNginx.ts';
import { ROOT } from '#e2e/lib/startSite.ts';
import { expect, test } from '#e2e/lib/test.ts';

/*
 * `Accept-Encoding` by RFC 9110, 12.5.3, for every kind of answer: made by Next, compressed by Next from
 * its own cache, sent by the front, and a file of the build.
 */

/** Headers, and whether the answer is to be compressed with gzip. */
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

/** Those of them that nginx answers without compression: it compresses what is named. */
const NOT_NAMED = ['*'];

const style = readdirSync(join(ROOT, '.next/static'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => `/_next/static/${name.replaceAll('\\', '/')}`)[0];

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
    // Next knows deflate too, and `*` takes whatever there is.
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
  test(`${path.replace(/[\w-]+\.css$/, 'a style sheet')} is compressed for whoever takes gzip`, async ({
    pair,
  }) => {
    // The front keeps what is asked for twice within ten seconds: the first two answers are not its own.
    expect(await findWrong(pair.site.url, path)).toEqual([]);
  });
}

test('nginx compresses for whoever takes it', async ({ pair }) => {
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

import { endFaults, orderFault } from '#e2e/lib/control.ts';
import { get } from '#e2e/lib/get.ts';
import { expect, startPair, stopPair, test } from '#e2e/lib/test.ts';

const SECRET = 'TellNobody';
const CLIENT = '203.0.113.77';

/** The request lines that a site has printed. */
const linesOf = (output: string) =>
  output
    .split('\n')
    .filter((line) => line.includes('"event":"request"'))
    .map((line) => JSON.parse(line));

/** Makes one request of each kind: a page, a 404, a failure, a refusal, a refresh. */
async function doSome(level?: string) {
  const pair = await startPair({
    LOG_LEVEL: level,
    TRUST_PROXY: '1',
    CLIENT_CALLS_PER_MINUTE: '4',
  });
  const { site, upstream } = pair;
  const headers = { 'x-forwarded-for': CLIENT, 'user-agent': SECRET, cookie: `a=${SECRET}` };
  const ask = (path: string, init = {}) =>
    get(`${site.url}${path}?q=${SECRET}`, { headers, ...init });
  await ask('/u/MaxMilyin');
  await ask('/healthz');
  await orderFault(upstream.url, { mode: '500' });
  await ask('/u/FirstCoin');
  await endFaults(upstream.url);
  await ask('/api/v1/users/NobodyAtAll/summary');
  await ask('/api/v1/users/EmptySlot/refresh', { method: 'POST' });
  await ask('/api/v1/users/MaxMilyin/summary');
  await stopPair(pair);
  return site.output();
}

test('logs each request that matters, without client or player', async () => {
  const output = await doSome();
  const line = (route: string, method: string, status: number) =>
    expect.objectContaining({ event: 'request', route, method, status, ms: expect.any(Number) });
  // Slow requests are logged too; how many depends on the machine.
  const lines = linesOf(output).filter(
    ({ status, ms }) => status > 404 || status === 202 || ms <= 1000,
  );
  expect(lines).toEqual([
    line('/u/[username]', 'GET', 500),
    line('/api/v1/users/[username]/refresh', 'POST', 202),
    line('/api/v1/users/[username]/summary', 'GET', 429),
  ]);
  const silent = [
    SECRET,
    CLIENT,
    '127.0.0.1',
    'MaxMilyin',
    'FirstCoin',
    'NobodyAtAll',
    'EmptySlot',
  ];
  for (const word of silent) expect(output, word).not.toContain(word);
});

test('LOG_LEVEL: debug logs every request, error logs none', async () => {
  const all = linesOf(await doSome('debug')).map(({ route, status }) => [route, status]);
  expect(all).toContainEqual(['/u/[username]', 200]);
  expect(all).toContainEqual(['/healthz', 200]);
  expect(linesOf(await doSome('error'))).toEqual([]);
});

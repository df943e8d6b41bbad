import { expect, test } from 'vitest';
import { standInForTests } from '#lib/demo/testing/standInForTests.ts';
import { faultModes } from './faultModes.ts';
import { parseFault } from './parseFault.ts';

const upstream = standInForTests();
const profile = '/API/API_GetUserProfile.php?u=HalfwayHome';

const fault = (body: object): Promise<Response> => upstream.control('POST', 'faults', body);

test.each([
  ['401', 401, 'application/json', 'Unauthenticated'],
  ['429', 429, 'application/json', 'Too Many'],
  ['500', 500, 'application/json', 'Server Error'],
  ['503html', 503, 'text/html', '<h1>'],
  ['html200', 200, 'text/html', '<h1>'],
  ['wrongTypes', 200, 'application/json', '"many"'],
  ['wrongJson', 200, 'application/json', 'hello'],
])('%s', async (mode, status, type, text) => {
  await fault({ mode, times: 1 });
  const answer = await upstream.get(profile);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain(type);
  expect(answer.headers.get('retry-after')).toBeNull();
  expect(await answer.text()).toContain(text);
  expect((await upstream.get(profile)).status).toBe(200);
});

test('429 has Retry-After where the fault sets it', async () => {
  await fault({ mode: 429, retryAfter: 7 });
  expect((await upstream.get(profile)).headers.get('retry-after')).toBe('7');
});

test('redirect', async () => {
  await fault({ mode: 'redirect', location: 'http://169.254.169.254/' });
  const answer = await upstream.get(profile);
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe('http://169.254.169.254/');
});

test('truncated is half an answer, or a broken connection', async () => {
  const whole = await (await upstream.get(profile)).text();
  await fault({ mode: 'truncated', times: 1 });
  const half = await (await upstream.get(profile)).text();
  expect(half).toBe(whole.slice(0, half.length));
  expect(() => JSON.parse(half)).toThrow();
  await fault({ mode: 'truncated', cut: true, times: 1 });
  await expect(upstream.get(profile).then((answer) => answer.text())).rejects.toThrow();
});

test('reset breaks the connection before an answer', async () => {
  await fault({ mode: 'reset', times: 1 });
  await expect(upstream.get(profile)).rejects.toThrow();
  const { calls } = await (await upstream.control('GET', 'calls')).json();
  expect(calls[0]).toMatchObject({ path: '/API/API_GetUserProfile.php', status: null });
});

test('slow answers after the given time, and slowPages does not affect profiles', async () => {
  await fault({ mode: 'slowPages', ms: 60 });
  const start = performance.now();
  await upstream.progress('u=HalfwayHome');
  expect(performance.now() - start).toBeGreaterThanOrEqual(55);
  await upstream.control('DELETE', 'faults');
  await fault({ mode: 'slow', ms: 60, path: 'UserProfile' });
  const then = performance.now();
  await upstream.get(profile);
  expect(performance.now() - then).toBeGreaterThanOrEqual(55);
});

test('a profile does not use up slowPages', async () => {
  await fault({ mode: 'slowPages', ms: 0, times: 1 });
  await upstream.get(profile);
  expect(await (await upstream.control('GET', 'faults')).json()).toHaveLength(1);
});

test('hang sends nothing until the client disconnects', async () => {
  await fault({ mode: 'hang' });
  const gone = new AbortController();
  const waiting = upstream.get(profile, { signal: gone.signal });
  const calls = async () => (await upstream.control('GET', 'calls')).json();
  while ((await calls()).inFlight < 1);
  gone.abort();
  await expect(waiting).rejects.toThrow();
  while ((await calls()).inFlight > 0);
  expect(await calls()).toMatchObject({ total: 1, maxInFlight: 1 });
});

test('drip sends byte by byte', async () => {
  await fault({ mode: 'drip', ms: 0 });
  const whole = await upstream.get('/API/API_GetUserProfile.php?u=Nobody123');
  expect(await whole.text()).toBe('[]');
  const body = (await upstream.get(profile)).body;
  const first = await body?.getReader().read();
  expect(first?.value?.length).toBeLessThan(20);
});

test('huge sends as long as the client reads', async () => {
  await fault({ mode: 'huge' });
  const reader = (await upstream.get(profile)).body?.getReader();
  let read = 0;
  while (read < 8 * 1024 * 1024) read += (await reader?.read())?.value?.length ?? 0;
  await reader?.cancel();
  while ((await (await upstream.control('GET', 'calls')).json()).inFlight > 0);
});

test('gzipBomb is small and inflates to more than 100 MB', async () => {
  await fault({ mode: 'gzipBomb' });
  const answer = await upstream.get(profile);
  expect(Number(answer.headers.get('content-length'))).toBeLessThan(256 * 1024);
  let inflated = 0;
  for await (const part of answer.body ?? []) inflated += part.length;
  expect(inflated).toBeGreaterThan(100 * 1024 * 1024);
});

test('pngBomb is a small file of 30,000 by 30,000 pixels', async () => {
  await fault({ mode: 'pngBomb', path: '/Images' });
  const png = Buffer.from(await (await upstream.get('/Images/000123.png')).arrayBuffer());
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([30_000, 30_000]);
  expect(png.length).toBeLessThan(256 * 1024);
});

test('shift puts a row in front before the second page', async () => {
  await fault({ mode: 'shift', times: 1 });
  const first = await (await upstream.progress('u=MaxMilyin&c=500')).json();
  const second = await (await upstream.progress('u=MaxMilyin&c=500&o=500')).json();
  expect([first.Total, second.Total]).toEqual([1287, 1288]);
  expect(second.Results[0]).toEqual(first.Results[499]);
  const third = await (await upstream.progress('u=MaxMilyin&c=500&o=1000')).json();
  expect(third.Total).toBe(1288);
});

test('dupes repeats a row and leaves the total', async () => {
  await fault({ mode: 'dupes', times: 1 });
  const first = await (await upstream.progress('u=MaxMilyin&c=500')).json();
  const second = await (await upstream.progress('u=MaxMilyin&c=500&o=500')).json();
  expect([first.Total, second.Total, second.Count]).toEqual([1287, 1287, 500]);
  expect(second.Results[0]).toEqual(first.Results[499]);
});

test('a fault is limited to its path, its player and its number of uses', async () => {
  await fault({ mode: '500', path: 'CompletionProgress', player: 'halfwayhome', times: 2 });
  expect((await upstream.get(profile)).status).toBe(200);
  expect((await upstream.progress('u=MaxMilyin')).status).toBe(200);
  for (const status of [500, 500, 200]) {
    expect((await upstream.progress('u=HalfwayHome')).status).toBe(status);
  }
});

test('an invalid fault is reported', async () => {
  const answer = await fault({ mode: 'explode' });
  expect(answer.status).toBe(400);
  expect((await answer.json()).error).toContain('mode must be one of');
  expect(() => parseFault({ mode: 'slow', ms: 'long' })).toThrow('wrong type of ms');
  for (const mode of faultModes) expect(parseFault({ mode }).mode).toBe(mode);
});

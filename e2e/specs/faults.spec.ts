import { callsOf, endFaults, orderFault, putPlayer } from '#e2e/lib/control.ts';
import { FAULTS } from '#e2e/lib/faultList.ts';
import { get, getUntil } from '#e2e/lib/get.ts';
import { countersOf } from '#e2e/lib/recount.ts';
import { expect, type Pair, startPair, stopPair, test } from '#e2e/lib/test.ts';
import { startUpstream } from '#lib/demo/startUpstream.ts';

const named = FAULTS.map(
  (fault) => [`${fault.mode}${fault.retryAfter ? ' with Retry-After' : ''}`, fault] as const,
);

/** Faults that show only after the call's time-out of 20 s. */
const LONG = ['slow', 'hang', 'drip'];

/** An hour is 0.9 s: a snapshot of the demo's large players is fresh for 150 ms. */
const FAST = '0.00025';

// Each has sites of its own, but for what is tried on one of them after another.
test.describe.configure({ mode: 'parallel' });

test.describe('a warm page', () => {
  test.describe.configure({ mode: 'default' });
  let pair: Pair;
  test.beforeAll(async () => {
    pair = await startPair({ TIME_SCALE: FAST });
    await get(`${pair.site.url}/u/MaxMilyin`);
  });
  test.afterAll(() => stopPair(pair));

  for (const [name, fault] of named) {
    test(`stays up under ${name}`, async () => {
      const { site, upstream } = pair;
      await endFaults(upstream.url);
      await getUntil(
        `${site.url}/u/MaxMilyin`,
        ({ text }) => !text.includes('our last copy'),
        // The hanging call has to end first.
        40_000,
      );
      const numbers = countersOf((await get(`${site.url}/u/MaxMilyin`)).text);
      await orderFault(upstream.url, fault);
      // Longer than a time-out, so that the banner appears in any case.
      const end = performance.now() + 9_000;
      let said = false;
      while (!said && performance.now() < end) {
        const page = await get(`${site.url}/u/MaxMilyin`);
        expect(page.status).toBe(200);
        expect(page.took).toBeLessThan(1_500);
        expect(countersOf(page.text)).toEqual(numbers);
        said = page.text.includes('our last copy');
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
      expect(said, '"as of" is shown').toBe(true);
    });
  }
});

/** Asks a site for a player whom it has not seen under a fault, and again when that has ended. */
async function expectToComeBack({ site, upstream }: Pair, fault: Record<string, unknown>) {
  const name = `Cold${fault.mode}${fault.retryAfter ?? ''}`;
  await putPlayer(upstream.url, { name, make: { mastered: 817, unfinished: 470 } });
  await orderFault(upstream.url, fault);
  let page = await get(`${site.url}/u/${name}`);
  if (LONG.includes(String(fault.mode))) {
    expect(page.status).toBe(503);
    expect(page.took, 'readers wait no longer than before').toBeLessThan(10_000);
    expect(page.text).toContain('Just a moment');
  }
  // A page does not wait for long, also where only this machine is slow.
  if (page.status === 503) {
    page = await getUntil(`${site.url}/u/${name}`, ({ status }) => status === 500, 25_000);
  }
  expect(page.status).toBe(500);
  expect(page.headers.get('cache-control')).toContain('no-store');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(page.text).toContain('Nothing is lost');
  const api = await get(`${site.url}/api/v1/users/${name}/summary`);
  expect(api.status).toBe(503);
  expect(api.headers.get('content-type')).toBe('application/problem+json');
  expect(Number(api.headers.get('retry-after'))).toBeGreaterThan(0);
  await endFaults(upstream.url);
  const wait = Math.min(60, Number(page.headers.get('retry-after') ?? 60));
  const back = await getUntil(
    `${site.url}/u/${name}`,
    ({ status }) => status === 200,
    wait * 1000 + 8_000,
  );
  expect(back.status).toBe(200);
  expect(countersOf(back.text).played).toBe(1287);
}

test.describe('a cold page', () => {
  test.describe.configure({ mode: 'default' });
  let pair: Pair;
  test.beforeAll(async () => {
    // Five seconds are a quarter of one, and a 429 is heeded for two.
    pair = await startPair({ TIME_SCALE: '0.05' });
  });
  test.afterAll(() => stopPair(pair));

  for (const [name, fault] of named.filter(([, { mode }]) => !LONG.includes(String(mode)))) {
    test(`answers 500 under ${name} and comes back`, () => expectToComeBack(pair, fault));
  }
});

// Side by side: they wait, each on a site of its own.
test(`a cold page answers 500 under ${LONG.join(', ')} and comes back`, async () => {
  const long = FAULTS.filter(({ mode }) => LONG.includes(String(mode)));
  expect(long.length).toBe(LONG.length);
  const ends = await Promise.allSettled(
    long.map(async (fault) => {
      // With its true times: a call that begins before the fault ends takes 20 s again.
      const pair = await startPair();
      try {
        // Loads what pages take: that is not what is measured.
        await get(pair.site.url);
        await expectToComeBack(pair, fault);
      } finally {
        await stopPair(pair);
      }
    }),
  );
  for (const [n, end] of ends.entries()) {
    if (end.status === 'rejected') throw new Error(`${long[n]?.mode}`, { cause: end.reason });
  }
});

test('snapshots become stale and expire, and unknown names do too', async () => {
  // A day is 0.86 s, seven days 6 s; an hour 36 ms.
  const pair = await startPair({ TIME_SCALE: '0.00001' });
  const { site, upstream } = pair;
  const summary = async () => get(`${site.url}/api/v1/users/MaxMilyin/summary`);
  try {
    const first = JSON.parse((await summary()).text);
    await expect
      .poll(async () => JSON.parse((await summary()).text).takenAt, { message: 'fresh ends' })
      .not.toBe(first.takenAt);
    await orderFault(upstream.url, { mode: '500' });
    await expect
      .poll(async () => JSON.parse((await summary()).text).stale, { message: 'stale' })
      .toBe(true);
    await expect
      .poll(async () => (await summary()).status, { message: 'gone', timeout: 20_000 })
      .toBe(503);
    const gone = await getUntil(`${site.url}/u/MaxMilyin`, ({ status }) => status === 500, 10_000);
    expect(gone.status).toBe(500);
    await endFaults(upstream.url);
    expect((await get(`${site.url}/u/JustCame`)).status).toBe(404);
    await fetch(`${upstream.url}/_control/players`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'JustCame', rows: [] }),
    });
    const known = await getUntil(`${site.url}/u/JustCame`, ({ status }) => status === 200, 10_000);
    expect(known.status, 'the unknown name has expired').toBe(200);
  } finally {
    await stopPair(pair);
  }
});

test('rows that shift between pages never cause wrong numbers', async () => {
  const pair = await startPair();
  const { site, upstream } = pair;
  try {
    await orderFault(upstream.url, { path: 'CompletionProgress', mode: 'dupes' });
    const dupes = JSON.parse((await get(`${site.url}/api/v1/users/MaxMilyin/summary`)).text);
    expect(dupes.played).toBeLessThanOrEqual(1287);
    expect(dupes.complete).toBe(dupes.played === 1287);
    await endFaults(upstream.url);
  } finally {
    await stopPair(pair);
  }
});

test('an upstream that dies in the middle of a list leaves no partial snapshot and no stuck refresh', async () => {
  const pair = await startPair({ TIME_SCALE: '0.02' });
  const { site, upstream } = pair;
  const port = Number(new URL(upstream.url).port);
  const player = { name: 'InTheMiddle', make: { mastered: 700, unfinished: 900 } };
  const page = `${site.url}/u/InTheMiddle`;
  try {
    await putPlayer(upstream.url, player);
    await orderFault(upstream.url, { mode: 'slowPages', ms: 1500, player: 'InTheMiddle' });
    const first = get(page);
    await expect.poll(async () => (await callsOf(upstream.url)).calls.length).toBeGreaterThan(2);
    await upstream.close();
    expect([500, 503]).toContain((await first).status);
    expect((await get(`${site.url}/api/v1/users/InTheMiddle/summary`)).status).toBe(503);
  } finally {
    const again = await startUpstream({ port });
    await putPlayer(again.url, player);
    const whole = await getUntil(page, ({ status }) => status === 200, 30_000);
    expect(countersOf(whole.text)).toMatchObject({ played: 1600, mastered: 700 });
    await stopPair({ site, upstream: again });
  }
});

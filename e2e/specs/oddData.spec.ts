import fc from 'fast-check';
import { callsOf, endFaults, forgetCalls, orderFault, putPlayer } from '#e2e/lib/control.ts';
import { get, getUntil } from '#e2e/lib/get.ts';
import { getPicture } from '#e2e/lib/getPicture.ts';
import { countersOf } from '#e2e/lib/recount.ts';
import { expect, type Pair, startPair, stopPair, test } from '#e2e/lib/test.ts';

/*
 * Odd data from RetroAchievements: no player becomes unavailable, and every place that shows numbers
 * shows those of the readable rows.
 */

/** A row of a mastered game, with overrides. */
function row(n: number, date: string | null, more: Record<string, unknown> = {}) {
  return {
    ...{ GameID: 7000 + n, Title: `Sample game ${n}`, ImageIcon: '/Images/000001.png' },
    ...{ ConsoleID: 7, ConsoleName: 'NES/Famicom' },
    ...{ MaxPossible: 20, NumAwarded: 20, NumAwardedHardcore: 20 },
    ...{ MostRecentAwardedDate: date, HighestAwardKind: 'mastered', HighestAwardDate: date },
    ...more,
  };
}

const monthly = (n: number) => row(n, `2024-0${n + 1}-05T10:00:00+00:00`);
const GOOD = Array.from({ length: 6 }, (_, n) => monthly(n));

const whole = ({ status }: { status: number }) => status === 200;

/** Requests an address of a player until it answers 200. */
async function readAt(pair: Pair, path: string): Promise<string> {
  const answer = await getUntil(pair.site.url + path, whole, 60_000);
  expect(answer.status, path).toBe(200);
  return answer.text;
}

async function readJson(pair: Pair, path: string) {
  return JSON.parse(await readAt(pair, path));
}

/** Checks everything that shows a player's numbers: mastered, played and total. */
async function expectEverywhere(pair: Pair, name: string, mastered: number, of: number) {
  const counters = { played: mastered, mastered, unfinished: 0, other: 0 };
  const page = await readAt(pair, `/u/${name}`);
  expect(countersOf(page)).toMatchObject(counters);
  const partly = `${mastered} of ${of} games read`;
  expect(plain(page).includes(partly), 'what is missing is said').toBe(mastered < of);
  expect(countersOf(await readAt(pair, `/u/${name}/games`))).toMatchObject(counters);
  expect(countersOf(await readAt(pair, `/embed/${name}`))).toMatchObject({ mastered });
  const summary = await readJson(pair, `/api/v1/users/${name}/summary`);
  const complete = mastered === of;
  expect(summary).toMatchObject({ ...counters, total: of, complete, achievements: 20 * mastered });
  expect((await readJson(pair, `/api/v1/users/${name}/games`)).total).toBe(mastered);
  const activity = await readJson(pair, `/api/v1/users/${name}/activity`);
  expect(activity.awards + activity.undated).toBe(mastered);
  for (const text of [await readAt(pair, `/u/${name}/card.txt`), await cardWords(pair, name)]) {
    expect(text).toContain(`${mastered} games mastered`);
    expect(text).toContain(complete ? `${mastered} played` : partly);
  }
  const badge = await readJson(pair, `/u/${name}/badge.json`);
  expect(badge.message).toBe(`${mastered} games mastered`);
  const alt = /property="og:image:alt" content="([^"]*)"/.exec(page)?.[1];
  expect(alt).toContain(`${mastered} games mastered`);
  expect(await getPicture(`${pair.site.url}/u/${name}/opengraph-image`)).toMatchObject({
    ...{ status: 200, size: '1200×630' },
  });
  const dated = (await readAt(pair, `/u/${name}/feed.xml`)).split('<entry>').length - 1;
  expect(dated).toBe(activity.awards);
  const php = await readJson(pair, `/API/API_GetUserCompletionProgress.php?u=${name}&c=500`);
  expect(php).toMatchObject({ Count: mastered, Total: mastered });
  expect(php.Results).toHaveLength(mastered);
}

/** The text of a page without tags. */
const plain = (html: string) => html.replace(/<!-- -->|<[^>]+>/g, '');

async function cardWords(pair: Pair, name: string): Promise<string> {
  return /<desc>([^<]*)/.exec(await readAt(pair, `/u/${name}/card.svg`))?.[1] ?? '';
}

test.describe('one odd row', () => {
  const ODD: [what: string, odd: unknown, kept: boolean][] = [
    ['numbers as text', row(50, '2024-06-05T10:00:00+00:00', { GameID: '11265' }), true],
    ['zero dates', row(51, '0000-00-00 00:00:00'), true],
    ['empty dates', row(51, ''), true],
    ['no title', row(52, '2024-08-05T10:00:00+00:00', { Title: undefined }), false],
    ['text in place of a number', row(53, null, { NumAwarded: 'many' }), false],
    ['null in place of a number', row(54, null, { MaxPossible: null }), false],
    ['a negative number', row(55, null, { NumAwardedHardcore: -1 }), false],
    ['a date that is none', row(56, 'yesterday'), false],
    ['no object', 'row', false],
    ['null', null, false],
  ];
  for (const [index, [what, odd, kept]] of ODD.entries()) {
    test(`${what}: ${kept ? 'repaired' : 'left out and counted'}`, async ({ pair }) => {
      const name = `OddRow${index}`;
      await putPlayer(pair.upstream.url, { name, rows: GOOD, oddRows: [odd] });
      await expectEverywhere(pair, name, kept ? 7 : 6, 7);
    });
  }
});

test('the log has each kind of odd row once, without its values', async () => {
  const pair = await startPair();
  try {
    for (let n = 0; n < 12; n++) {
      const odd = row(60, null, { NumAwarded: [`Secret ${n}`], Title: `Secret ${n}` });
      await putPlayer(pair.upstream.url, { name: `Logged${n}`, rows: GOOD, oddRows: [odd] });
      expect((await get(`${pair.site.url}/u/Logged${n}`)).status).toBe(200);
    }
    const log = pair.site.output();
    expect(log.split('odd-row').length - 1).toBe(1);
    expect(log).toContain('"outcome":"left out","field":"NumAwarded","found":"array"');
    expect(log).not.toMatch(/Secret|Logged\d|7060/);
    const metrics = await (await fetch(`${pair.site.url}/metrics`)).text();
    expect(metrics, 'the breaker is closed').toContain('longplay_upstream_breaker_open 0\n');
  } finally {
    await stopPair(pair);
  }
});

test('a profile with points as text and without most fields', async ({ pair }) => {
  const oddProfile = { TotalPoints: '1234', TotalTruePoints: {}, Motto: 7, MemberSince: false };
  await putPlayer(pair.upstream.url, { name: 'OddProfile', rows: GOOD, oddProfile });
  await expectEverywhere(pair, 'OddProfile', 6, 6);
  const summary = await readJson(pair, '/api/v1/users/OddProfile/summary');
  expect(summary).toMatchObject({ points: 1234, retroPoints: 0, memberSince: null });
});

test('a total below the number of rows causes no impossible numbers', async ({ pair }) => {
  await putPlayer(pair.upstream.url, { name: 'BelowRows', rows: GOOD, total: 4 });
  await expectEverywhere(pair, 'BelowRows', 6, 6);
});

test('awards of unknown kinds are "other awards" everywhere', async ({ pair }) => {
  const rows = GOOD.slice(0, 3).map((one) => ({ ...one, HighestAwardKind: 'speedrun' }));
  const kindless = { ...monthly(8), HighestAwardKind: null };
  const name = 'Speedrunner';
  await putPlayer(pair.upstream.url, { name, rows: [...rows, kindless] });
  const page = await readAt(pair, `/u/${name}`);
  expect(countersOf(page)).toMatchObject({ played: 4, mastered: 0, other: 3 });
  expect(page).toContain('3 other awards');
  expect(page).not.toContain('no award yet');
  for (const text of [await cardWords(pair, name), await readAt(pair, `/u/${name}/card.txt`)]) {
    expect(text).toContain('3 other awards');
  }
  expect((await readJson(pair, `/u/${name}/badge.json`)).message).toBe('3 other awards');
  expect(await readJson(pair, `/api/v1/users/${name}/summary`)).toMatchObject({
    ...{ awarded: 3, other: 3, headline: { kind: 'other', count: 3, systems: 1 } },
    ...{ firstAward: rows[0]?.HighestAwardDate, lastAward: rows[2]?.HighestAwardDate },
  });
  const year = await readAt(pair, `/u/${name}/year/2024`);
  expect(plain(year)).toContain('3 awards');
  expect((await readAt(pair, `/u/${name}/feed.xml`)).split('<entry>')).toHaveLength(4);
  expect((await readAt(pair, `/compare/MaxMilyin/${name}`)).includes('3 other awards')).toBe(true);
  expect((await getPicture(`${pair.site.url}/u/${name}/opengraph-image`)).size).toBe('1200×630');
});

test('dates without a zone are UTC in any time zone of the server', async () => {
  const pair = await startPair({ TZ: 'America/Los_Angeles' });
  try {
    const dates = ['2023-12-31 23:30:00', '2023-06-01T12:00:00Z', '2024-01-01T01:00:00+00:00'];
    const rows = dates.map((date, n) => row(n, date));
    await putPlayer(pair.upstream.url, { name: 'NoZone', rows });
    const { years } = await readJson(pair, '/api/v1/users/NoZone/activity');
    expect(years).toMatchObject([
      { year: 2024, awards: 1 },
      { year: 2023, awards: 2 },
    ]);
    expect(countersOf(await readAt(pair, '/u/NoZone/year/2023'))).toMatchObject({ mastered: 2 });
    const { milestones } = await readJson(pair, '/api/v1/users/NoZone/summary');
    const inOrder = milestones.map(({ n, gameId }: { n: number; gameId: number }) => [n, gameId]);
    expect(inOrder).toEqual([
      [3, 7002],
      [1, 7001],
    ]);
    const php = await readJson(pair, '/API/API_GetUserCompletionProgress.php?u=NoZone');
    expect(php.Results, 'the endpoint returns them unchanged').toEqual(rows);
    const v1 = await readJson(pair, '/api/v1/users/NoZone/completion-progress');
    expect(v1.results[0].highestAwardDate).toBe('2023-12-31T23:30:00+00:00');
  } finally {
    await stopPair(pair);
  }
});

test('a lone surrogate breaks no page', async ({ pair, page }) => {
  const name = 'HalfPair';
  const rows = GOOD.map((one) => ({
    ...one,
    ...{ Title: 'Broken \ud83d title', ConsoleName: 'NES \udc00' },
  }));
  await putPlayer(pair.upstream.url, { name, rows, oddProfile: { Motto: 'So \ud83d' } });
  // The fixture fails the test on an error during hydration.
  for (const path of ['', '/games', '/year/2024', '/share', '/milestone/mastered/5']) {
    await page.goto(`${pair.site.url}/u/${name}${path}`, { waitUntil: 'networkidle' });
  }
  await page.goto(`${pair.site.url}/u/${name}/games`);
  await expect(page.getByText('Broken \ufffd title').first()).toBeVisible();
});

test('a lowered page limit: players load, and it is found out once', async () => {
  const pair = await startPair();
  try {
    await orderFault(pair.upstream.url, { mode: 'pageLimit', rows: 200 });
    expect(countersOf(await readAt(pair, '/u/MaxMilyin')).played).toBe(1287);
    const statuses = async () =>
      (await callsOf(pair.upstream.url)).calls.map((call) => call.status);
    expect((await statuses()).filter((status) => status === 422)).toHaveLength(1);
    await forgetCalls(pair.upstream.url);
    await readAt(pair, '/u/MovingGoalposts');
    expect(await statuses()).not.toContain(422);
  } finally {
    await stopPair(pair);
  }
});

test('an empty list by mistake deletes no games', async () => {
  // A snapshot of a long inactive player is fresh for 7 min, a manual refresh is allowed after 6 s, and
  // two equal readings 12 s apart are believed.
  const pair = await startPair({ TIME_SCALE: '0.02' });
  const { site, upstream } = pair;
  const rows = Array.from({ length: 7 }, (_, n) => monthly(n));
  const summary = () => readJson(pair, '/api/v1/users/Emptied/summary');
  const update = async () => {
    const again = () => get(`${site.url}/api/v1/users/Emptied/refresh`, { method: 'POST' });
    await expect.poll(async () => (await again()).status, { timeout: 20_000 }).toBe(202);
  };
  try {
    await putPlayer(upstream.url, { name: 'Emptied', rows, profile: { TotalPoints: 1000 } });
    await expectEverywhere(pair, 'Emptied', 7, 7);
    await orderFault(upstream.url, { mode: 'emptyList' });
    await update();
    await expect.poll(async () => (await summary()).stale).toBe(true);
    expect((await summary()).mastered).toBe(7);
    expect((await readJson(pair, '/u/Emptied/badge.json')).message).toBe('7 games mastered');
    expect(await readAt(pair, '/u/Emptied/milestone/mastered/5')).toContain('Sample game 4');
    await endFaults(upstream.url);
    await expect.poll(async () => (await summary()).stale, { timeout: 20_000 }).toBe(false);
    await expectEverywhere(pair, 'Emptied', 7, 7);
    // A reset account is believed at once.
    await putPlayer(upstream.url, {
      name: 'Emptied',
      rows: [],
      profile: { TotalPoints: 0, TotalSoftcorePoints: 0 },
    });
    await update();
    await expect.poll(async () => (await summary()).played).toBe(0);
  } finally {
    await stopPair(pair);
  }
});

test('players load when answers take 6 s', async () => {
  const pair = await startPair();
  try {
    await orderFault(pair.upstream.url, { mode: 'slow', ms: 6000 });
    const first = await get(`${pair.site.url}/u/MaxMilyin`);
    expect(first.took, 'readers do not wait longer').toBeLessThan(10_000);
    if (first.status !== 200) expect(first.text).toContain('Just a moment');
    expect(countersOf(await readAt(pair, '/u/MaxMilyin')).played).toBe(1287);
  } finally {
    await stopPair(pair);
  }
});

test('any value in any field of a row: never a 500, and the numbers of the readable rows', async ({
  pair,
}) => {
  const fields = Object.keys(row(0, null));
  const value = fc.oneof(
    fc.constantFrom<unknown>('', '7', -1, 1.5, 1e300, null, true, [], {}, '0000-00-00', '\ud83d'),
    fc.jsonValue(),
  );
  const odd = fc.dictionary(fc.constantFrom(...fields), value, { minKeys: 1, maxKeys: 2 });
  let n = 0;
  const cases = fc.asyncProperty(odd, async (part) => {
    const name = `AnyValue${n++}`;
    const oddRows = [{ ...row(51, '2024-08-05T10:00:00+00:00'), ...part }];
    await putPlayer(pair.upstream.url, { name, rows: GOOD, oddRows });
    const page = await get(`${pair.site.url}/u/${name}`);
    expect(page.status).toBe(200);
    const { played, mastered } = countersOf(page.text);
    expect([6, 7]).toContain(played);
    expect([6, 7]).toContain(mastered);
    for (const below of ['/games', '/card.svg', '/badge.json', '/feed.xml', '/year/2024']) {
      expect((await get(`${pair.site.url}/u/${name}${below}`)).status, below).toBe(200);
    }
    const summary = await readJson(pair, `/api/v1/users/${name}/summary`);
    expect(summary).toMatchObject({ played, mastered });
  });
  await fc.assert(cases, { numRuns: 25 });
});

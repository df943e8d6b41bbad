import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { callsOf, endFaults, forgetCalls, orderFault, putPlayer } from '#e2e/lib/control.ts';
import { getPicture, getPictureUntil, hashBelow, type SentPicture } from '#e2e/lib/getPicture.ts';
import { rawStatus } from '#e2e/lib/rawStatus.ts';
import { ROOT, startSite } from '#e2e/lib/startSite.ts';
import { expect, startPair, stopPair, test } from '#e2e/lib/test.ts';

/** Seconds for which others may keep a good picture. */
const GOOD = 300;
const MOST_BYTES = 150 * 1024;
/** What is promised whatever the upstream does, ms. */
const PROMISED = 3_000;
/** When GitHub's proxy gives up, ms: what a busy machine that runs tests may take at the most. */
const TOO_LATE = 4_000;

const pictureOf = (name: string) => `/u/${name}/opengraph-image`;

/** Holds of every picture, whatever it shows. */
function expectPicture(picture: SentPicture, what: string): void {
  const { status, headers, bytes, size, etag, life } = picture;
  expect([status, size, headers.get('content-type')], what).toEqual([200, '1200×630', 'image/png']);
  expect(bytes.length, what).toBeLessThanOrEqual(MOST_BYTES);
  expect(headers.get('content-length'), what).toBe(String(bytes.length));
  expect(etag, what).toMatch(/^"[\w-]{22}"$/);
  expect(headers.get('x-content-type-options'), what).toBe('nosniff');
  expect(headers.get('access-control-allow-origin'), what).toBe('*');
  expect(headers.get('cross-origin-resource-policy'), what).toBe('cross-origin');
  expect(headers.get('content-disposition'), what).toMatch(/^inline; filename="[\w-]+\.png"$/);
  expect(headers.get('set-cookie'), what).toBeNull();
  // Nothing but a good picture may outlive its minute, at a failing origin neither.
  const control = headers.get('cache-control');
  if (life > 60) expect(control, what).toBe('public, max-age=300, stale-if-error=86400');
  else expect(control, what).toBe(`public, max-age=${life}`);
}

test('a player of any size has a picture, and so has the site', async ({ pair }) => {
  const { site } = pair;
  const names = ['MaxMilyin', 'EveryCartEver', 'FirstCoin', 'EmptySlot', 'FixtureRows'];
  const etags = new Set<string>();
  for (const path of ['/opengraph-image', ...names.map(pictureOf)]) {
    // A player of 10,000 games may be warming up, and icons late on a busy machine.
    const url = site.url + path;
    const picture = await getPictureUntil(url, ({ life }) => life === GOOD, 60_000);
    expectPicture(picture, path);
    expect(picture.life, path).toBe(GOOD);
    etags.add(picture.etag);
  }
  expect(etags.size).toBe(names.length + 1);
});

test('a kept picture answers any spelling, HEAD and 304, and its query changes nothing', async ({
  pair,
}) => {
  const { site, upstream } = pair;
  const url = site.url + pictureOf('MaxMilyin');
  const first = await getPictureUntil(url, ({ life }) => life === GOOD, 60_000);
  await forgetCalls(upstream.url);
  const others = [url, `${url}?v=1`, `${url}?width=9999`, site.url + pictureOf('mAxMiLyIn')];
  const times: number[] = [];
  for (const other of [...others, ...others, ...others, ...others]) {
    const again = await getPicture(other);
    expectPicture(again, other);
    expect(again.etag, other).toBe(first.etag);
    times.push(again.took);
  }
  expect(Math.min(...times), 'a kept picture is quick').toBeLessThan(20);
  const head = await getPicture(url, { method: 'HEAD' });
  expect([head.status, head.bytes.length, head.headers.get('content-length')]).toEqual([
    200,
    0,
    String(first.bytes.length),
  ]);
  for (const known of [first.etag, `W/${first.etag}`, `"other", ${first.etag}`]) {
    const same = await getPicture(url, { headers: { 'if-none-match': known } });
    expect([same.status, same.bytes.length, same.etag], known).toEqual([304, 0, first.etag]);
    expect(same.life).toBe(GOOD);
  }
  const changed = await getPicture(url, { headers: { 'if-none-match': '"other"' } });
  expect(changed.status).toBe(200);
  // One renewal may fall due meanwhile: a profile and three pages.
  expect((await callsOf(upstream.url)).total).toBeLessThanOrEqual(4);
});

test('a malformed name has no picture, and costs nothing', async ({ pair }) => {
  const { site, upstream } = pair;
  await forgetCalls(upstream.url);
  const names = ['a', 'has_underscore', 'x'.repeat(21), '%00', '%E0%A4%A', 'ab.cd'];
  for (const name of names) {
    expect([400, 404], name).toContain(await rawStatus(site.url, pictureOf(name)));
  }
  for (const path of [`${pictureOf('MaxMilyin')}/more`, '/opengraph-image/more']) {
    expect(await rawStatus(site.url, path), path).toBe(404);
  }
  const { calls } = await callsOf(upstream.url);
  expect(calls.filter(({ player }) => names.includes(player ?? ''))).toEqual([]);
});

test('a hidden player has the image of an unknown one, and the site that of its owner', async () => {
  const pair = await startPair({ OPT_OUT: 'ThreeHundredClub', RA_USERNAME: 'FirstCoin' });
  const { site, upstream } = pair;
  try {
    await putPlayer(upstream.url, {
      name: 'WasBanned',
      make: { mastered: 3 },
      profile: { Permissions: -1 },
    });
    // A busy machine may say "warming up" first.
    const settled = (name: string) =>
      getPictureUntil(site.url + pictureOf(name), ({ life }) => life === 60, 20_000);
    const nobody = await settled('NobodyAtAll');
    expectPicture(nobody, 'unknown');
    for (const name of ['WasBanned', 'ThreeHundredClub', 'threehundredclub', 'AnotherNobody']) {
      const picture = await settled(name);
      expectPicture(picture, name);
      expect([picture.etag, picture.life], name).toEqual([nobody.etag, 60]);
    }
    const { calls } = await callsOf(upstream.url);
    // Who they are is asked once at the start, to know them after a rename; their games never.
    const asked = calls.filter(({ player }) => player?.toLowerCase() === 'threehundredclub');
    expect(asked.filter(({ path }) => !path.includes('GetUserProfile'))).toEqual([]);
    expect(asked.length).toBeLessThanOrEqual(1);
    const own = await getPictureUntil(
      `${site.url}/opengraph-image`,
      ({ life }) => life === GOOD,
      30_000,
    );
    expectPicture(own, 'site');
    expect(own.life).toBe(GOOD);
    // It shows the owner's games and says nothing of an unknown player.
    expect(own.etag).not.toBe(nobody.etag);
    expect((await callsOf(upstream.url)).calls.map(({ player }) => player)).toContain('firstcoin');
  } finally {
    await stopPair(pair);
  }
});

test('a flood of unknown names is one picture', async ({ pair }) => {
  const { site, upstream } = pair;
  await forgetCalls(upstream.url);
  const names = Array.from({ length: 200 }, (_, n) => `Flood${n}`);
  const etags = new Set<string>();
  const from = performance.now();
  for (let n = 0; n < names.length; n += 20) {
    const some = names.slice(n, n + 20).map((name) => getPicture(site.url + pictureOf(name)));
    for (const picture of await Promise.all(some)) {
      expect(picture.status).toBe(200);
      expect(picture.life).toBeLessThanOrEqual(60);
      etags.add(picture.etag);
    }
  }
  // Some may not have been looked up in time on a busy machine: the plain one, or "warming up", of
  // which eight are drawn at once and two a second.
  const seconds = (performance.now() - from) / 1000;
  expect(etags.size).toBeLessThanOrEqual(2 + 8 + Math.ceil(2 * seconds));
  expect((await callsOf(upstream.url)).total).toBeLessThanOrEqual(2 * names.length + 10);
});

test('a cold player has a picture in time under any fault, and the real one after it', async () => {
  const pair = await startPair({ TIME_SCALE: '0.01' });
  const { site, upstream } = pair;
  const faults = [
    { mode: 'hang' },
    { mode: 'slow', ms: 4_000 },
    { mode: '500' },
    { mode: 'reset' },
    { mode: 'huge' },
  ];
  const nameOf = ({ mode }: { mode: string }) => `Cold${mode}`;
  try {
    // The first drawing of a process loads what it takes, while nothing else is asked of it.
    await getPictureUntil(site.url + pictureOf('NobodyAtAll'), ({ life }) => life === 60, 20_000);
    for (const fault of faults) {
      const name = nameOf(fault);
      await putPlayer(upstream.url, { name, make: { mastered: 4, unfinished: 2 } });
      await orderFault(upstream.url, { ...fault, player: name, path: '/API' });
    }
    const cold = await Promise.all(
      faults.map((fault) => getPicture(site.url + pictureOf(nameOf(fault)))),
    );
    for (const [i, picture] of cold.entries()) {
      const what = `${faults[i]?.mode}: ${picture.took.toFixed(0)} ms`;
      expectPicture(picture, what);
      expect(picture.life, what).toBeLessThanOrEqual(60);
      expect(picture.took, what).toBeLessThan(TOO_LATE);
    }
    expect(Math.min(...cold.map(({ took }) => took))).toBeLessThan(PROMISED);
    await endFaults(upstream.url);
    for (const [i, fault] of faults.entries()) {
      const url = site.url + pictureOf(nameOf(fault));
      const real = await getPictureUntil(url, ({ life }) => life === GOOD, 30_000);
      expectPicture(real, fault.mode);
      expect(real.life, fault.mode).toBe(GOOD);
      expect(real.etag, fault.mode).not.toBe(cold[i]?.etag);
    }
  } finally {
    await stopPair(pair);
  }
});

test('a known player keeps the picture while the upstream is down, over a restart too', async () => {
  const pair = await startPair({ TIME_SCALE: '0.005' });
  const { upstream } = pair;
  let { site } = pair;
  const env = {
    RA_API_KEY: 'k',
    RA_API_URL: upstream.apiUrl,
    RA_MEDIA_URL: upstream.url,
    RA_CALLS_PER_MINUTE: '100000',
    TIME_SCALE: '0.005',
    DATA_DIR: site.dataDir,
  };
  try {
    const path = pictureOf('JustPlayed');
    // With an unlock of today, so that the snapshot is fresh for 3 s only.
    await putPlayer(upstream.url, { name: 'JustPlayed', make: { mastered: 30 }, touch: 999_999 });
    const good = await getPictureUntil(site.url + path, ({ life }) => life === GOOD, 30_000);
    expect(good.life).toBe(GOOD);
    await orderFault(upstream.url, { mode: '500' });
    // It is looked for in vain: from then on the copy is an old one, and says so by its life.
    const old = await getPictureUntil(site.url + path, ({ life }) => life === 60, 60_000);
    expectPicture(old, 'upstream down');
    expect([old.etag, old.life]).toEqual([good.etag, 60]);
    // Killed: what a stop by the test's own hand leaves is cleared away.
    process.kill(site.pid, 'SIGKILL');
    await site.ended;
    site = await startSite(env);
    const after = await getPictureUntil(site.url + path, ({ etag }) => etag === good.etag, 30_000);
    expectPicture(after, 'restarted');
    expect(after.etag).toBe(good.etag);
  } finally {
    await stopPair({ site, upstream });
  }
});

test('a new award is in the picture', async () => {
  // Five minutes are 1.5 s.
  const pair = await startPair({ TIME_SCALE: '0.005' });
  const { site, upstream } = pair;
  try {
    await putPlayer(upstream.url, { name: 'OneMore', make: { mastered: 4, unfinished: 2 } });
    const url = site.url + pictureOf('OneMore');
    const before = await getPictureUntil(url, ({ life }) => life === GOOD, 30_000);
    await putPlayer(upstream.url, { name: 'OneMore', touch: 999_999 });
    await expect
      .poll(
        async () => {
          await fetch(`${site.url}/api/v1/users/OneMore/refresh`, { method: 'POST' });
          return (await getPicture(url)).etag;
        },
        { timeout: 30_000 },
      )
      .not.toBe(before.etag);
    const after = await getPictureUntil(url, ({ life }) => life === GOOD, 30_000);
    expectPicture(after, 'after');
    const stale = await getPicture(url, { headers: { 'if-none-match': before.etag } });
    expect(stale.status).toBe(200);
  } finally {
    await stopPair(pair);
  }
});

test('lamps are plain without the media host, and have their icons within a minute of its return', async () => {
  // A minute is 1.2 s.
  const pair = await startPair({ TIME_SCALE: '0.02' });
  const { site, upstream } = pair;
  const url = site.url + pictureOf('MaxMilyin');
  try {
    for (const fault of [
      { mode: 'hang', path: '/Images' },
      { mode: 'reset', path: '/UserPic' },
    ]) {
      await orderFault(upstream.url, fault);
    }
    const first = await getPicture(url);
    expectPicture(first, 'at once');
    expect(first.took).toBeLessThan(TOO_LATE);
    expect(first.life).toBeLessThanOrEqual(60);
    const plain = await getPictureUntil(url, ({ life }) => life === 20, 20_000);
    expectPicture(plain, 'without icons');
    expect(plain.life).toBe(20);
    await endFaults(upstream.url);
    const full = await getPictureUntil(url, ({ life }) => life === GOOD, 30_000);
    expectPicture(full, 'with icons');
    expect(full.life).toBe(GOOD);
    expect(full.etag).not.toBe(plain.etag);
    expect(full.bytes.length).toBeGreaterThan(plain.bytes.length);
  } finally {
    await stopPair(pair);
  }
});

// Row 13 of the drill has fifty, and cached pages beside them.
test('twenty different players at once: a picture for each', async () => {
  // Late icons are looked for again after a second.
  const pair = await startPair({ TIME_SCALE: '0.2' });
  const { site, upstream } = pair;
  try {
    const names = Array.from({ length: 20 }, (_, n) => `Twenty${n}`);
    for (const [n, name] of names.entries()) {
      const make = { mastered: 4 + (n % 40), unfinished: 1 + n };
      await putPlayer(upstream.url, { name, make });
    }
    const urls = names.map((name) => site.url + pictureOf(name));
    const all = await Promise.all(urls.map((url) => getPicture(url)));
    for (const [n, picture] of all.entries()) expectPicture(picture, names[n] ?? '');
    const later: SentPicture[] = [];
    for (let n = 0; n < urls.length; n += 5) {
      const some = urls
        .slice(n, n + 5)
        .map((url) => getPictureUntil(url, ({ life }) => life === GOOD, 30_000));
      later.push(...(await Promise.all(some)));
    }
    expect(later.map(({ life }) => life)).toEqual(names.map(() => GOOD));
    expect(new Set(later.map(({ etag }) => etag)).size).toBe(names.length);
    // A profile and a page of games each, asked once.
    expect((await callsOf(upstream.url)).total).toBe(2 * names.length);
  } finally {
    await stopPair(pair);
  }
});

/** Real titles that are awkward; they are not part of the project. */
const TITLES = join(process.env.CAPTURES ?? join(ROOT, '../shared/data'), 'titles-edge-cases.json');
const OUR_TITLES = [
  'Plain Title',
  '悪魔城ドラキュラ | Castle of the Undead',
  'ぷよぷよ♪ ～だいれんさ～',
  '별의 모험',
  '勇者傳說',
  'Тетрис: Возвращение',
  'Ελληνικά Άθλα',
  'Dźwięk Łąki ¡Qué Ñandú!',
  'Devember🍂2020 💀 👨‍👩‍👧',
  '♯ → ▸ ★ ☆ № ™ ½',
  'עברית العربية ไทย हिन्दी',
  // Two of each script: boxes would look the same.
  ...['أمير فارس', 'فارس أمير', 'שלום', 'עולם', 'สวัสดี', 'ขอบคุณ', 'नमस्ते', 'धन्यवाद'],
  ...['வணக்கம்', 'நன்றி', 'বাংলা', 'ভাষা', 'తెలుగు', 'భాష', 'ಕನ್ನಡ', 'ಭಾಷೆ', 'മലയാളം', 'ഭാഷ'],
  ...['ગુજરાતી', 'ભાષા', 'ਪੰਜਾਬੀ', 'ਭਾਸ਼ਾ', 'ଓଡ଼ିଆ', 'ଭାଷା', 'සිංහල', 'භාෂාව', 'ខ្មែរ', 'ភាសា'],
  ...['ລາວ', 'ພາສາ', 'မြန်မာ', 'ဘာသာ', 'ქართული', 'ენა', 'Հայերեն', 'Լեզու', 'አማርኛ', 'ቋንቋ'],
  // Both directions and digits; joined emoji, flags, skin tones, keys, and parts of them.
  ...['Prince أمير 3 فارس (2) of', 'Prince أمير 2 فارس (3) of', 'שלום 2 (Game) 3: עולם'],
  ...['Sonic 🥂2 Party', '👨‍👩‍👧‍👦', '👨', '🇯🇵', '🇺🇸', '👍🏽', '👩🏾‍🚀', '1️⃣', '1', '🏴‍☠️', '🏴'],
  'Broken \ud83d title',
  '<b>&amp;"quoted"</b>',
  '‮right to left‬ \u0000\u0007 control',
  'W'.repeat(80),
  `${'Long '.repeat(15)}End`,
  ' ',
];

/** Draws a player per title whose one game has it, and what the site connected to meanwhile. */
async function drawTitles(titles: readonly string[]) {
  const CONNECTIONS = join(mkdtempSync(join(tmpdir(), 'longplay-')), 'connections');
  const preload = pathToFileURL(join(ROOT, 'e2e/lib/recordConnections.ts'));
  const pair = await startPair({ CONNECTIONS, NODE_OPTIONS: `--import=${preload}` });
  const { site, upstream } = pair;
  try {
    const rows = (title: string) => [
      {
        GameID: 7,
        Title: title,
        ImageIcon: null,
        ConsoleID: 7,
        ConsoleName: 'NES/Famicom',
        MaxPossible: 10,
        NumAwarded: 3,
        NumAwardedHardcore: 3,
        MostRecentAwardedDate: '2026-08-20T10:00:00+00:00',
        HighestAwardKind: null,
        HighestAwardDate: null,
      },
    ];
    const shown: { title: string; hash: string; took: number }[] = [];
    const queue = [...titles.entries()];
    const draw = async () => {
      for (let next = queue.pop(); next; next = queue.pop()) {
        const [n, title] = next;
        const name = `Title${n}`;
        await putPlayer(upstream.url, { name, rows: rows(title) });
        const url = site.url + pictureOf(name);
        const first = await getPicture(url);
        const picture =
          first.life === GOOD
            ? first
            : await getPictureUntil(url, ({ life }) => life === GOOD, 20_000);
        expectPicture(picture, title);
        expect(picture.life, title).toBe(GOOD);
        // Above stands the player's name.
        shown.push({ title, hash: hashBelow(picture.bytes, 128), took: first.took });
      }
    };
    await Promise.all([draw(), draw()]);
    const connections = new Set(readFileSync(CONNECTIONS, 'utf8').trim().split('\n'));
    return { shown, connections: [...connections], own: new URL(upstream.url).host };
  } finally {
    await stopPair(pair);
  }
}

test('awkward titles are drawn, each as itself, without a connection to anywhere', async () => {
  const { shown, connections, own } = await drawTitles(OUR_TITLES);
  expect(new Set(shown.map(({ hash }) => hash)).size).toBe(OUR_TITLES.length);
  expect(connections).toEqual([own]);
});

test('the awkward titles of real games are drawn without a connection to anywhere', async () => {
  test.skip(!existsSync(TITLES), `not run: there are no titles in ${TITLES}`);
  test.setTimeout(300_000);
  const list: { title: string }[] = JSON.parse(readFileSync(TITLES, 'utf8'));
  const titles = [...new Set(list.map(({ title }) => title))];
  const { shown, connections, own } = await drawTitles(titles);
  const slowest = Math.max(...shown.map(({ took }) => took));
  const hashes = new Set(shown.map(({ hash }) => hash));
  console.log(`${titles.length} titles, ${hashes.size} looks, slowest ${slowest.toFixed(0)} ms`);
  expect(shown.length).toBe(titles.length);
  expect(connections).toEqual([own]);
  // Two long ones may begin alike.
  expect(hashes.size).toBeGreaterThan(titles.length * 0.95);
});

import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { putPlayer } from '#e2e/lib/control.ts';
import { get } from '#e2e/lib/get.ts';
import { getPicture } from '#e2e/lib/getPicture.ts';
import { ROOT } from '#e2e/lib/startSite.ts';
import { startPair, stopPair } from '#e2e/lib/test.ts';
import { createFindings, type Drill, percentile } from '#e2e/reliability/drill.ts';
import { ms } from '#e2e/reliability/steadyLoad.ts';

/** Awkward real titles, which are not part of the project. */
const REAL = join(process.env.CAPTURES ?? join(ROOT, '../shared/data'), 'titles-edge-cases.json');
const OURS = [
  '悪魔城ドラキュラ',
  'ぷよぷよ♪',
  '별의 모험',
  '勇者傳說',
  'Тетрис',
  'Ελληνικά',
  'Devember🍂2020 💀 👨‍👩‍👧',
  '♯ → ▸ ★ № ½',
  'עברית العربية ไทย हिन्दी',
  '‮right to left‬',
  'W'.repeat(80),
  ' ',
];

function titles(): string[] {
  if (!existsSync(REAL)) return OURS;
  const list: { title: string }[] = JSON.parse(readFileSync(REAL, 'utf8'));
  return [...new Set(list.map(({ title }) => title)), ...OURS];
}

const row = (Title: string) => ({
  GameID: 7,
  Title,
  ImageIcon: null,
  ConsoleID: 7,
  ConsoleName: 'NES/Famicom',
  MaxPossible: 10,
  NumAwarded: 3,
  NumAwardedHardcore: 3,
  MostRecentAwardedDate: '2026-08-20T10:00:00+00:00',
  HighestAwardKind: null,
  HighestAwardDate: null,
});

/** Row 17: all fonts are local. */
export const fontsOffline: Drill = {
  title: 'Fonts, scripts',
  async run() {
    const all = titles();
    const { found, expect, note } = createFindings(
      `${all.length} awkward titles${existsSync(REAL) ? '' : ' (the real ones are not here)'}, a link preview of each; every connection of the site and its threads is recorded.`,
    );
    const CONNECTIONS = join(mkdtempSync(join(tmpdir(), 'longplay-')), 'connections');
    const preload = pathToFileURL(join(ROOT, 'e2e/lib/recordConnections.ts'));
    const pair = await startPair({ CONNECTIONS, NODE_OPTIONS: `--import=${preload}` });
    const { site, upstream } = pair;
    try {
      const took: number[] = [];
      let bad = 0;
      for (const [n, title] of all.entries()) {
        await putPlayer(upstream.url, { name: `Title${n}`, rows: [row(title)] });
        await get(`${site.url}/api/v1/users/Title${n}/summary`);
        const picture = await getPicture(`${site.url}/u/Title${n}/opengraph-image`);
        if (picture.status !== 200 || picture.size !== '1200×630') bad++;
        // The first few load what drawing needs.
        if (n >= 5) took.push(picture.took);
      }
      expect(bad === 0, `${bad} of ${all.length} without a picture`);
      expect(percentile(took, 0.99) <= 1000, `p99 ${ms(percentile(took, 0.99))}`);
      note(`median ${ms(percentile(took, 0.5))}, slowest ${ms(Math.max(...took))}`);
      const peers = new Set(readFileSync(CONNECTIONS, 'utf8').trim().split('\n'));
      const others = [...peers].filter((peer) => peer !== new URL(upstream.url).host);
      expect(others.length === 0, `${others.length} connections to anybody but the host`);
      return found;
    } finally {
      await stopPair(pair);
    }
  },
};

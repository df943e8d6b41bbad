import { getReleases, type NumberedRelease } from '#lib/demo/games/releases.ts';
import type { RowCounts } from '#lib/demo/serve/world.ts';
import { compareRows } from './compareRows.ts';
import { makeRandom, type Random } from './makeRandom.ts';
import { type AwardKind, makeRow, type SetState } from './makeRow.ts';
import { makeTimes } from './makeTimes.ts';
import type { ProgressRow } from './types.ts';

/** How a player's history differs from the usual. */
export interface History {
  /** First day on which they played, ms since 1970; March 2016 by default. */
  readonly since?: number;
  /** Share of awards whose set grew afterwards, 0 to 1. */
  readonly revised?: number;
  /** Share of awards whose set was retired, 0 to 1. */
  readonly retired?: number;
}

const march2016 = Date.UTC(2016, 2, 12);

/** Share of a list that is hacks, homebrew and the like, as long as there are plain games. */
const oddShare = 0.09;

function pickReleases(random: Random, count: number): NumberedRelease[] {
  const all = random.shuffle(getReleases());
  const plain = all
    .filter(({ kind }) => kind === 'game')
    .slice(0, Math.ceil(count * (1 - oddShare)));
  const odd = all.filter(({ kind }) => kind !== 'game').slice(0, count - plain.length);
  if (plain.length + odd.length < count) throw new RangeError(`there are not ${count} releases`);
  return random.shuffle([...plain, ...odd]);
}

/** Unfinished subsets are counted separately from unfinished games. */
function pickSubsets(random: Random, count: number, taken: ReadonlySet<number>): NumberedRelease[] {
  const free = getReleases().filter(({ kind, gameId }) => kind === 'subset' && !taken.has(gameId));
  return random.shuffle(free).slice(0, count);
}

function makeState(random: Random, kind: AwardKind, history: History): SetState {
  const { revised = 0.02, retired = 0.012 } = history;
  if (random.chance(retired)) return 'retired';
  const whole = kind === 'mastered' || kind === 'completed';
  return whole && random.chance(revised) ? 'revised' : 'same';
}

/** Assigns the kinds so that no subset is among the unfinished games. */
function dealKinds(random: Random, counts: RowCounts, releases: NumberedRelease[]) {
  const { mastered = 0, completed = 0, beaten = 0, casual = 0, unfinished = 0 } = counts;
  const games = releases.filter(({ kind }) => kind !== 'subset');
  const left = games.slice(0, unfinished);
  const leftIds = new Set(left.map(({ gameId }) => gameId));
  const kinds = random.shuffle<AwardKind>([
    ...Array<AwardKind>(mastered).fill('mastered'),
    ...Array<AwardKind>(completed).fill('completed'),
    ...Array<AwardKind>(beaten).fill('beaten-hardcore'),
    ...Array<AwardKind>(casual).fill('beaten-softcore'),
  ]);
  const awarded = releases.filter(({ gameId }) => !leftIds.has(gameId));
  return [
    ...awarded.map((release, index) => ({ release, kind: kinds[index] ?? null })),
    ...left.map((release) => ({ release, kind: null })),
  ];
}

/**
 * A player's whole list in the upstream's order, with exactly these counts. The same seed and day
 * give the same rows.
 *
 * @param today midnight after the last day played, ms since 1970
 * @throws RangeError where the demo has too few releases.
 */
export function makeDemoRows(
  seed: string,
  counts: RowCounts,
  today: number,
  history: History = {},
): ProgressRow[] {
  const random = makeRandom(seed);
  const { mastered = 0, completed = 0, beaten = 0, casual = 0, unfinished = 0 } = counts;
  const games = pickReleases(random, mastered + completed + beaten + casual + unfinished);
  const taken = new Set(games.map(({ gameId }) => gameId));
  const subsets = pickSubsets(random, counts.subsets ?? 0, taken);
  const dealt = random.shuffle([
    ...dealKinds(random, counts, games),
    ...subsets.map((release) => ({ release, kind: null })),
  ]);
  const since = history.since ?? march2016;
  const times = makeTimes(random, dealt.length, since, today);
  return dealt
    .map(({ release, kind }, index) => {
      const time = times[index] ?? since;
      return makeRow(random, release, {
        kind,
        time,
        since,
        state: makeState(random, kind, history),
      });
    })
    .sort(compareRows);
}

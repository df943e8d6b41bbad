import { consoleName } from '#lib/demo/games/consoles.ts';
import { imageOf, type NumberedRelease } from '#lib/demo/games/releases.ts';
import { isoDate } from './isoDate.ts';
import type { Random } from './makeRandom.ts';
import type { ProgressRow } from './types.ts';

/** The kinds of award, and null for none. */
export type AwardKind = 'mastered' | 'completed' | 'beaten-hardcore' | 'beaten-softcore' | null;

/** What happened to a set after the award. */
export type SetState = 'same' | 'revised' | 'retired';

/** A number of unlocks below the whole set. */
function part(random: Random, whole: number, low: number, high: number): number {
  const some = Math.round(whole * (low + random.next() * (high - low)));
  return Math.min(whole - 1, Math.max(1, some));
}

/** Unlocks in any mode and in hardcore. */
function makeUnlocks(random: Random, kind: AwardKind, possible: number): [number, number] {
  if (kind === 'mastered') return [possible, possible];
  if (kind === 'completed') {
    return [possible, random.chance(0.4) ? 0 : part(random, possible, 0.05, 0.9)];
  }
  if (kind === 'beaten-hardcore') {
    const any = part(random, possible, 0.3, 0.97);
    return [any, random.chance(0.8) ? any : Math.max(1, Math.round(any * 0.8))];
  }
  if (kind === 'beaten-softcore') {
    const any = part(random, possible, 0.25, 0.95);
    return [any, random.chance(0.5) ? 0 : Math.floor(any * random.next() * 0.7)];
  }
  // Most abandoned games are abandoned early.
  const any = part(random, possible, 0.01, random.chance(0.6) ? 0.25 : 0.97);
  return [any, random.chance(0.8) ? any : Math.floor(any * random.next())];
}

/**
 * One row of a player's list.
 *
 * @param time the last unlock, ms since 1970
 * @param since no award is older than this, ms since 1970
 */
export function makeRow(
  random: Random,
  release: NumberedRelease,
  of: { kind: AwardKind; time: number; since: number; state: SetState },
): ProgressRow {
  const { kind, time, state } = of;
  const retired = kind !== null && state === 'retired';
  const [any, hardcore] = makeUnlocks(random, kind, release.achievements);
  const grown = state === 'revised' ? random.int(1, 12) : 0;
  const wholeSet = kind === 'mastered' || kind === 'completed';
  const lag = wholeSet || retired ? 0 : random.int(0, 30 * 86_400) * 1000;
  const recent = isoDate(time);
  const awarded = lag === 0 ? recent : isoDate(Math.max(of.since, time - lag));
  return {
    GameID: release.gameId,
    Title: release.title,
    ImageIcon: `/Images/${String(imageOf(release.gameId)).padStart(6, '0')}.png`,
    ConsoleID: release.consoleId,
    ConsoleName: consoleName(release.consoleId),
    MaxPossible: retired ? 0 : release.achievements + grown,
    NumAwarded: retired ? 0 : any,
    NumAwardedHardcore: retired ? 0 : hardcore,
    MostRecentAwardedDate: recent,
    HighestAwardKind: kind,
    HighestAwardDate: kind === null ? null : awarded,
  };
}

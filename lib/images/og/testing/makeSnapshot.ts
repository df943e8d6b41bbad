import type { Award } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';

/** How many games of each kind a player has. */
export interface Counts {
  mastered?: number;
  completed?: number;
  beaten?: number;
  casual?: number;
  other?: number;
  unfinished?: number;
}

const AWARDS: [keyof Counts, Award][] = [
  ['mastered', 'mastered'],
  ['completed', 'completed'],
  ['beaten', 'beaten-hardcore'],
  ['casual', 'beaten-softcore'],
  ['other', 'other'],
  ['unfinished', null],
];

/** A game with an award of 19 November 2026, or with an unlock of that day. */
export function makeGame(award: Award, more: Partial<Game> = {}): Game {
  const date = '2026-11-19T10:00:00+00:00';
  return {
    id: 1,
    title: 'Ōkami',
    icon: '/Images/000001.png',
    consoleId: 7,
    consoleName: 'NES/Famicom',
    possible: 10,
    awarded: 5,
    awardedHardcore: 5,
    lastUnlock: date,
    award,
    awardName: award,
    awardDate: award && date,
    ...more,
  };
}

/** A player with a number of games of each kind; `taken` in November 2026. */
export function makeSnapshot(name: string, counts: Counts, more: Partial<Snapshot> = {}): Snapshot {
  const games = AWARDS.flatMap(([field, award]) =>
    Array<Game>(counts[field] ?? 0).fill(makeGame(award)),
  );
  const player = {
    name,
    ulid: null,
    avatar: `/UserPic/${name}.png`,
    memberSince: null,
    points: 0,
    casualPoints: 0,
    retroPoints: 0,
    motto: '',
    banned: false,
    untracked: false,
    rank: null,
    totalRanked: null,
  };
  const takenAt = Date.UTC(2026, 10, 23);
  const reading = { walkedAt: takenAt, identifiedAt: takenAt, reason: null };
  return { player, games, total: games.length, complete: true, takenAt, reading, ...more };
}

import type { RowCounts } from '#lib/demo/serve/world.ts';
import type { History } from './makeDemoRows.ts';
import type { UserProfile } from './types.ts';

/** A sample player as the home page lists them. */
export interface DemoPlayer {
  /** Username. */
  readonly name: string;
  /** What the player shows, in one line. */
  readonly description: string;
}

/** How a demo player is made. */
export interface DemoRecipe extends DemoPlayer {
  readonly counts: RowCounts;
  readonly history?: History;
  /** Former names. */
  readonly formerNames?: readonly string[];
  readonly profile?: Partial<UserProfile>;
}

/** Players to show to visitors, the first one first. */
export const showcase: readonly DemoRecipe[] = [
  {
    name: 'MaxMilyin',
    description: '1,287 games, 817 of them mastered',
    counts: {
      mastered: 817,
      completed: 30,
      beaten: 141,
      casual: 38,
      unfinished: 237,
      subsets: 24,
    },
    profile: { MemberSince: '2016-01-02 00:43:04', Motto: 'One more try before bed.' },
  },
  {
    name: 'EveryCartEver',
    description: '10,432 games: hacks, imports, subsets and all',
    counts: {
      mastered: 6204,
      completed: 318,
      beaten: 1733,
      casual: 402,
      unfinished: 1595,
      subsets: 180,
    },
    history: { since: Date.UTC(2013, 5, 3) },
    profile: { MemberSince: '2013-06-01 09:12:44', Motto: 'If it has a set, it is on the list.' },
  },
  {
    name: 'ThreeHundredClub',
    description: '300 games mastered, the last one yesterday',
    counts: { mastered: 300, completed: 12, beaten: 61, casual: 9, unfinished: 88, subsets: 6 },
    history: { since: Date.UTC(2018, 8, 20) },
  },
  {
    name: 'HalfwayHome',
    description: '30 games mastered so far',
    counts: { mastered: 30, completed: 2, beaten: 11, casual: 4, unfinished: 17, subsets: 1 },
    history: { since: Date.UTC(2022, 1, 7) },
  },
  {
    name: 'SofaSundays',
    description: 'A casual player: rings in place of discs',
    counts: { completed: 19, casual: 34, unfinished: 41 },
    history: { since: Date.UTC(2020, 9, 18) },
  },
  {
    name: 'MovingGoalposts',
    description: 'Sets that grew or were retired after the award',
    counts: { mastered: 44, completed: 8, beaten: 16, casual: 3, unfinished: 9 },
    history: { since: Date.UTC(2017, 3, 1), revised: 0.55, retired: 0.25 },
  },
  { name: 'FirstCoin', description: 'Three games, no award yet', counts: { unfinished: 3 } },
  { name: 'EmptySlot', description: 'No games yet', counts: {} },
];

/** Players for tests. */
export const backstage: readonly DemoRecipe[] = [
  {
    name: 'NightTrain',
    description: 'Was TrainLover99 before',
    counts: { mastered: 58, completed: 3, beaten: 21, casual: 2, unfinished: 30, subsets: 2 },
    formerNames: ['TrainLover99'],
    profile: { UserPic: '/UserPic/TrainLover99.png' },
  },
  {
    name: 'BannedBuccaneer',
    description: 'Banned, and the upstream still tells the rows',
    counts: { mastered: 12, beaten: 5, unfinished: 8 },
    profile: { Permissions: -2 },
  },
  {
    name: 'OffTheRecord',
    description: 'Untracked: in no ranking',
    counts: { mastered: 21, completed: 1, beaten: 9, unfinished: 14 },
    profile: { Untracked: 1 },
  },
];

/** The player with a row of every odd kind. */
export const fixturePlayer = 'FixtureRows';

/** Sample players for a home page, the best first. */
export const demoPlayers: readonly DemoPlayer[] = showcase.map(({ name, description }) => ({
  name,
  description,
}));

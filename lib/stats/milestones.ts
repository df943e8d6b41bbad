import { AWARD_KINDS, type AwardKind } from '../domain/awardKind.ts';
import type { Game } from '../domain/game.ts';

/** The nth award of one kind. */
export interface Milestone {
  kind: AwardKind;
  /** 1 for the first award of the kind. */
  n: number;
  game: Game;
  /** ISO 8601. */
  date: string;
  /** Whether it stands here as the newest of its kind and not for its number. */
  latest: boolean;
}

const FIXED = [1, 5, 10, 20, 30, 40, 50, 75, 100, 125, 150, 175, 200, 250];

/**
 * Whether the nth award is a milestone: 1, 5, 10, 20 … 50, 75, 100 … 200, 250, then every 100 to
 * 1,000, then every 250. Source: RAWeb `PlayerCompletionProgressPageService`.
 */
export function isMilestoneStep(n: number): boolean {
  if (n <= 250) return FIXED.includes(n);
  return n <= 1000 ? n % 100 === 0 : n % 250 === 0;
}

/** The awards of one kind with a date, oldest first; games of one moment by id. */
function awardsInOrder(games: readonly Game[], kind: AwardKind): Game[] {
  return games
    .filter((game) => game.award === kind && game.awardDate !== null)
    .sort((a, b) => compareText(a.awardDate ?? '', b.awardDate ?? '') || a.id - b.id);
}

/**
 * The milestones of every kind, newest first, with the latest award of each kind where it is not
 * one by its number.
 */
export function milestones(games: readonly Game[]): Milestone[] {
  return AWARD_KINDS.flatMap((kind) => milestonesOf(games, kind)).sort(
    (a, b) =>
      compareText(b.date, a.date) ||
      AWARD_KINDS.indexOf(a.kind) - AWARD_KINDS.indexOf(b.kind) ||
      b.n - a.n,
  );
}

function milestonesOf(games: readonly Game[], kind: AwardKind): Milestone[] {
  const awards = awardsInOrder(games, kind);
  return awards.flatMap((game, index) => {
    const n = index + 1;
    const step = isMilestoneStep(n);
    if (!step && n !== awards.length) return [];
    return [{ kind, n, game, date: game.awardDate ?? '', latest: !step }];
  });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

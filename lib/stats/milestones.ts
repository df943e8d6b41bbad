import { AWARD_KINDS, type AwardKind } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { formatOrdinal } from '#lib/format/formatOrdinal.ts';
import { compareText } from './compareText.ts';
import { headlineLines } from './headlineLines.ts';
import { isMilestoneStep, stepAfter, stepBefore } from './milestoneStep.ts';

/** The nth award of one kind. */
export interface Milestone {
  kind: AwardKind;
  /** 1 for the first award of the kind. */
  n: number;
  game: Game;
  /** ISO 8601. */
  date: string;
  /** Whether it is listed as the newest of its kind, not for its number. */
  latest: boolean;
}

/** A milestone with the awards of its kind. */
export interface MilestonePlace extends Milestone {
  /** All awards of the kind that have a date, oldest first; the milestone is the nth. */
  awards: readonly Game[];
  /** The milestone before it; null for the first. */
  previous: number | null;
  /** The milestone after it, and how many awards are left until then: 0 if already reached. */
  next: number;
  toGo: number;
}

/** The dated awards of one kind, oldest first; on a tie by id. */
export function awardsInOrder(games: readonly Game[], kind: AwardKind): Game[] {
  return games
    .filter((game) => game.award === kind && game.awardDate !== null)
    .sort((a, b) => compareText(a.awardDate ?? '', b.awardDate ?? '') || a.id - b.id);
}

/**
 * The milestones of every kind, newest first, plus the latest award of each kind.
 */
export function milestones(games: readonly Game[]): Milestone[] {
  return AWARD_KINDS.flatMap((kind) => getMilestones(games, kind)).sort(
    (a, b) =>
      compareText(b.date, a.date) ||
      AWARD_KINDS.indexOf(a.kind) - AWARD_KINDS.indexOf(b.kind) ||
      b.n - a.n,
  );
}

/** One milestone with its neighbours; null if the player has not reached it. */
export function milestoneAt(
  games: readonly Game[],
  kind: AwardKind,
  n: number,
): MilestonePlace | null {
  const awards = awardsInOrder(games, kind);
  const game = awards[n - 1];
  if (!game || !isMilestoneStep(n)) return null;
  const next = stepAfter(n);
  return {
    ...{ kind, n, game, date: game.awardDate ?? '', latest: false },
    ...{ awards, previous: stepBefore(n), next, toGo: Math.max(0, next - awards.length) },
  };
}

/** A milestone as text: `800th game mastered`. */
export function milestoneLabel({ kind, n }: Pick<Milestone, 'kind' | 'n'>): string {
  return `${formatOrdinal(n)} ${headlineLines({ kind, count: 1 }).join(' ')}`;
}

function getMilestones(games: readonly Game[], kind: AwardKind): Milestone[] {
  const awards = awardsInOrder(games, kind);
  return awards.flatMap((game, index) => {
    const n = index + 1;
    const step = isMilestoneStep(n);
    if (!step && n !== awards.length) return [];
    return [{ kind, n, game, date: game.awardDate ?? '', latest: !step }];
  });
}

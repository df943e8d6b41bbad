import type { Award } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { getYear } from '#lib/format/date.ts';
import { type Activity, getActivity } from './activity.ts';
import { bySystem, type SystemTally } from './bySystem.ts';
import { awardsNewestFirst } from './latest.ts';
import { type Summary, summarize } from './summarize.ts';
import type { Tally } from './tally.ts';

/** The number on a year's board: the awards of its highest kind. */
export interface YearHeadline {
  /** `other` if all awards are of unknown kinds, `none` for a year without awards. */
  kind: NonNullable<Award> | 'none';
  count: number;
}

/** A player's year: the awards won in it. */
export interface YearReview {
  year: number;
  headline: YearHeadline;
  /** Games whose highest award was won in the year, newest award first. */
  awards: Game[];
  /** The ones that light the board. */
  lit: Game[];
  /** The numbers of those games. */
  summary: Summary;
  activity: Activity;
  /** The systems of those games; `played` are the year's awards. */
  systems: SystemTally[];
  /** The tally of the year before. */
  before: Tally;
  /** The nearest years with awards on either side. */
  neighbours: { earlier: number | null; later: number | null };
}

/** Reviews one year of a player, by award dates in UTC. */
export function reviewYear(games: readonly Game[], year: number): YearReview {
  const { own, before, neighbours } = sortOut(games, year);
  const awards = awardsNewestFirst(own);
  const summary = summarize(awards);
  const headline = getYearHeadline(summary);
  return {
    year,
    headline,
    awards,
    lit: awards.filter((game) => game.award === headline.kind),
    summary,
    activity: getActivity(awards, year),
    systems: bySystem(awards),
    before: summarize(before).tally,
    neighbours,
  };
}

/** One pass over all games: those of the year, those of the year before, the nearest others. */
function sortOut(games: readonly Game[], year: number) {
  const own: Game[] = [];
  const before: Game[] = [];
  let earlier = Number.NEGATIVE_INFINITY;
  let later = Number.POSITIVE_INFINITY;
  for (const game of games) {
    const given = game.award === null ? null : getYear(game.awardDate);
    if (given === null) continue;
    if (given === year) own.push(game);
    if (given === year - 1) before.push(game);
    if (given < year) earlier = Math.max(earlier, given);
    if (given > year) later = Math.min(later, given);
  }
  const orNull = (found: number) => (Number.isFinite(found) ? found : null);
  return { own, before, neighbours: { earlier: orNull(earlier), later: orNull(later) } };
}

function getYearHeadline({ headline }: Summary): YearHeadline {
  const { kind, count } = headline;
  return kind === 'started' ? { kind: 'none', count: 0 } : { kind, count };
}

/** Whether a year was not over when a snapshot was taken. */
export function isYearSoFar(year: number, { takenAt }: Pick<Snapshot, 'takenAt'>): boolean {
  return year >= new Date(takenAt).getUTCFullYear();
}

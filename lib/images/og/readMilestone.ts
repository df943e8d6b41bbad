import { type BoardLayout, layoutBoard } from '#lib/board/layoutBoard.ts';
import type { AwardKind } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import type { Player, Snapshot } from '#lib/domain/snapshot.ts';
import { parseTitle } from '#lib/domain/title.ts';
import { formatDay } from '#lib/format/date.ts';
import { formatAward } from '#lib/format/formatAward.ts';
import { formatOrdinal } from '#lib/format/formatOrdinal.ts';
import { headlineLines } from '#lib/stats/headlineLines.ts';
import { milestoneAt, milestoneLabel } from '#lib/stats/milestones.ts';
import { summarize } from '#lib/stats/summarize.ts';
import type { Tally } from '#lib/stats/tally.ts';
import { clipTitle } from './clipTitle.ts';
import { playedWords } from './readPlayer.ts';

/** What the preview of a milestone and its alt text show. */
export interface MilestoneView {
  player: Player;
  tally: Tally;
  kind: AwardKind;
  layout: BoardLayout;
  /** The awards up to the milestone, newest first: the first one is the milestone. */
  lit: readonly Game[];
  icon: string | null;
  title: string;
  /** `Mastered`. */
  event: string;
  /** In UTC: `30 Jul 2026`. Empty without a date. */
  day: string;
  /** `800th game mastered`. */
  label: string;
  /** The same in two lines: `1st game`, `mastered`. */
  lines: readonly [string, string];
  /** All games of the player in one line. */
  played: string;
}

/** Reads a milestone from a snapshot; null if the player has not reached it. */
export function readMilestone(
  snapshot: Snapshot,
  kind: AwardKind,
  n: number,
): MilestoneView | null {
  const { player, games } = snapshot;
  const place = milestoneAt(games, kind, n);
  if (!place) return null;
  const { game, date, awards } = place;
  const summary = summarize(games);
  const [one, two] = headlineLines({ kind, count: 1 });
  return {
    player,
    tally: summary.tally,
    kind,
    layout: layoutBoard(n, n),
    lit: awards.slice(0, n).reverse(),
    icon: game.icon,
    title: clipTitle(parseTitle(game.title).text),
    event: formatAward(kind),
    day: formatDay(date) ?? '',
    label: milestoneLabel(place),
    lines: [`${formatOrdinal(n)} ${one}`, two],
    played: playedWords(snapshot, summary),
  };
}

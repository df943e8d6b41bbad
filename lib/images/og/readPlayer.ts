import { type BoardLayout, layoutBoard } from '#lib/board/layoutBoard.ts';
import type { Game } from '#lib/domain/game.ts';
import type { Player, Snapshot } from '#lib/domain/snapshot.ts';
import { getYear } from '#lib/format/date.ts';
import { formatCount, formatPlural } from '#lib/format/number.ts';
import { awardsNewestFirst } from '#lib/stats/latest.ts';
import { type Headline, type Summary, summarize } from '#lib/stats/summarize.ts';
import { getLatest, type Latest } from './getLatest.ts';
import { getTallies, type TallyLine } from './getTallies.ts';

/** What the preview of a player and its alt text show. */
export interface PlayerView {
  player: Player;
  summary: Summary;
  layout: BoardLayout;
  /** The games that light the board, newest award first. */
  lit: readonly Game[];
  tallies: readonly TallyLine[];
  /** The latest game; null without one, or if a wide number leaves no room. */
  latest: Latest | null;
  /** All games in one line, for the foot. */
  played: string;
  /** The years of the awards on the board; empty without any. */
  years: string;
}

/** Up to three digits leave room for the latest game. */
const MOST_BESIDE_LATEST = 14;

/** Reads a player from a snapshot. */
export function readPlayer(snapshot: Snapshot): PlayerView {
  const { player, games } = snapshot;
  const summary = summarize(games);
  const { headline, tally } = summary;
  const awards = awardsNewestFirst(games);
  // Games without an award also light the board, in no award's colour: an unlit board looks broken.
  const lit =
    headline.kind === 'started' ? games : awards.filter(({ award }) => award === headline.kind);
  const layout = layoutBoard(headline.count, lit.length);
  return {
    player,
    summary,
    layout,
    lit,
    tallies: getTallies(headline, tally),
    latest: layout.columns > MOST_BESIDE_LATEST ? null : getLatest(games, awards),
    played: playedWords(snapshot, summary),
    years: yearWords(headline, snapshot.takenAt),
  };
}

/** All games of a player in one line: `1,287 played on 52 systems`. */
export function playedWords({ complete, games, total }: Snapshot, summary: Summary): string {
  if (!complete) return `${formatCount(games.length)} of ${formatPlural(total, 'game')} read`;
  if (games.length === 0) return 'No games yet. Play one, then come back.';
  if (summary.headline.kind === 'started') {
    return `${formatPlural(summary.achievements, 'achievement')} so far`;
  }
  return `${formatCount(games.length)} played on ${formatPlural(summary.systems, 'system')}`;
}

/** `2016 to 2026`; for a single year `in 2024`, or `since 2026` for the current one. */
function yearWords({ first, last }: Headline, now: number): string {
  const [from, to] = [getYear(first), getYear(last)];
  if (from === null || to === null) return '';
  if (from < to) return `${from} to ${to}`;
  return from === new Date(now).getUTCFullYear() ? `since ${from}` : `in ${from}`;
}

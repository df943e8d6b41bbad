import { type BoardLayout, layoutBoard } from '#lib/board/layoutBoard.ts';
import type { Game } from '#lib/domain/game.ts';
import type { Player, Snapshot } from '#lib/domain/snapshot.ts';
import { getYear } from '#lib/format/date.ts';
import { formatCount, formatPlural } from '#lib/format/number.ts';
import { awardsNewestFirst } from '#lib/stats/latest.ts';
import { type Headline, type Summary, summarize } from '#lib/stats/summarize.ts';
import { type Latest, latestOf } from './latestOf.ts';
import { type TallyLine, talliesOf } from './talliesOf.ts';

/** What a picture shows of a player. The picture and its description say the same by it. */
export interface PlayerView {
  player: Player;
  summary: Summary;
  layout: BoardLayout;
  /** What lights the board, newest award first. */
  lit: readonly Game[];
  tallies: readonly TallyLine[];
  /** The latest game; null where a wide number leaves it no room, and where there is none. */
  latest: Latest | null;
  /** All games in one line, for the foot. */
  played: string;
  /** The years of the awards on the board; empty where there are none. */
  years: string;
}

/** Numbers with more columns leave no room for the latest game: those of three digits. */
const MOST_BESIDE_LATEST = 14;

/** Takes from a snapshot what a picture shows of it. */
export function readPlayer(snapshot: Snapshot): PlayerView {
  const { player, games } = snapshot;
  const summary = summarize(games);
  const { headline, tally } = summary;
  const awards = awardsNewestFirst(games);
  // Games without an award light the board too, in no award's colour: an unlit one looks broken.
  const lit =
    headline.kind === 'started' ? games : awards.filter(({ award }) => award === headline.kind);
  const layout = layoutBoard(headline.count, lit.length);
  return {
    player,
    summary,
    layout,
    lit,
    tallies: talliesOf(headline, tally),
    latest: layout.columns > MOST_BESIDE_LATEST ? null : latestOf(games, awards),
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

/** `2016 to 2026`; of one year `in 2024`, and `since 2026` while that one lasts. */
function yearWords({ first, last }: Headline, now: number): string {
  const [from, to] = [getYear(first), getYear(last)];
  if (from === null || to === null) return '';
  if (from < to) return `${from} to ${to}`;
  return from === new Date(now).getUTCFullYear() ? `since ${from}` : `in ${from}`;
}

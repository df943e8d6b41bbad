import type { Game } from '#lib/domain/game.ts';
import { parseTitle } from '#lib/domain/title.ts';
import { formatDay } from '#lib/format/date.ts';
import { formatAward } from '#lib/format/formatAward.ts';
import { clipTitle } from './clipTitle.ts';

/** The game that was played last. */
export interface Latest {
  title: string;
  /** What happened: `Mastered`, or `Last unlock`. */
  event: string;
  /** When, in UTC: `19 Nov 2026`. Null where that is not known. */
  day: string | null;
}

/**
 * The newest award, else the game with the newest unlock; null for who has no game at all.
 * @param awards games with an award, newest award first
 */
export function getLatest(games: readonly Game[], awards: readonly Game[]): Latest | null {
  const [awarded, played] = [awards[0], games[0]];
  const game = awarded ?? played;
  if (!game) return null;
  return {
    title: clipTitle(parseTitle(game.title).text),
    ...(awarded
      ? { event: wordOf(awarded), day: formatDay(awarded.awardDate) }
      : eventOf(game.lastUnlock)),
  };
}

/** The upstream's own name of a kind that we do not know may hold letters that the face has not. */
const wordOf = ({ award }: Game) => formatAward(award);

function eventOf(lastUnlock: string | null) {
  const day = formatDay(lastUnlock);
  return { event: day ? 'Last unlock' : 'Latest game', day };
}

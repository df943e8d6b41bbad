import { cleanText } from '#lib/card/text/cleanText.ts';
import type { Award } from '#lib/domain/awardKind.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { alphabet } from '#lib/stats/alphabet.ts';
import { dustShelf } from '#lib/stats/dustShelf.ts';
import { passport } from '#lib/stats/passport.ts';
import { revisedSets } from '#lib/stats/revised.ts';
import { type CardGame, toCardGame } from './cardGame.ts';

/** A system on the passport: its short name, the best award on it, the day of the first one. */
export interface CardStamp {
  code: string;
  award: NonNullable<Award>;
  /** ISO 8601. */
  date: string | null;
}

/** What cards show of a player's challenges. */
export interface Challenges {
  /** Stamps by their days; active ones among them, and all active systems. */
  passport: { stamps: readonly CardStamp[]; active: number; of: number };
  /** A to Z and `#`; null for a gap. */
  letters: readonly { letter: string; title: string | null }[];
  /** The one to resume first, then those longest untouched; `count` is all. */
  dust: { games: readonly CardGame[]; count: number };
  /** With how many achievements are new; `count` is all. */
  revised: { games: readonly (CardGame & { grown: number })[]; count: number };
}

/** More systems than there are, and a bound in any case. */
const MOST_STAMPS = 100;

/**
 * Reduces a snapshot to its challenges.
 * @param rows as many games as the largest card has room for
 */
export function getChallenges({ games, takenAt }: Snapshot, rows: number): Challenges {
  const { stamps, active, of } = passport(games);
  const shelf = dustShelf(games, takenAt);
  const dusty = shelf.games.filter((game) => game !== shelf.resume);
  const revised = revisedSets(games);
  return {
    passport: {
      stamps: stamps
        .slice(-MOST_STAMPS)
        .map(({ code, award, date }) => ({ code: cleanText(code) || '?', award, date })),
      active,
      of,
    },
    letters: alphabet(games).map(({ letter, game }) => ({
      letter,
      title: game && toCardGame(game).title,
    })),
    dust: {
      games: [...(shelf.resume ? [shelf.resume] : []), ...dusty].slice(0, rows).map(toCardGame),
      count: shelf.games.length,
    },
    revised: {
      games: revised.slice(0, rows).map(({ game, grown }) => ({ ...toCardGame(game), grown })),
      count: revised.length,
    },
  };
}

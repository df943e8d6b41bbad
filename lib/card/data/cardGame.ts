import { cleanText } from '#lib/card/text/cleanText.ts';
import type { Award } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { parseTitle } from '#lib/domain/title.ts';
import { getSystemName } from '#lib/stats/bySystem.ts';

/** A game as a card shows it. */
export interface CardGame {
  /** The title with its subset and tags behind it, fit to be drawn. */
  title: string;
  system: string;
  award: Award;
  /** ISO 8601. */
  awardDate: string | null;
  lastUnlock: string | null;
  possible: number;
  awarded: number;
  hardcore: number;
}

/** Reduces a row to that. */
export function toCardGame(game: Game): CardGame {
  const { text, tags, subset } = parseTitle(game.title);
  const parts = [text, ...(subset === null ? [] : [subset]), ...tags].map((part) =>
    cleanText(part),
  );
  return {
    title: parts.filter((part) => part !== '').join(' · ') || 'Untitled',
    system: cleanText(getSystemName(game)),
    award: game.award,
    awardDate: game.awardDate,
    lastUnlock: game.lastUnlock,
    possible: game.possible,
    awarded: game.awarded ?? 0,
    hardcore: game.awardedHardcore ?? 0,
  };
}

import type { Game } from '#lib/domain/game.ts';
import { sortTitle } from '#lib/domain/sortTitle.ts';

/** The order of games by title. */
export interface TitleRanks {
  /** The rank of each game, as the upstream sorts titles; equal titles share a rank. */
  ranks: ArrayLike<number>;
  /** The first rank of each letter, in order. */
  letters: readonly (readonly [letter: string, rank: number])[];
}

/** Sorts the titles once, so that comparing two games means comparing two numbers. */
export function rankTitles(games: readonly Game[]): TitleRanks {
  const keys = games.map((game) => sortTitle(game.title));
  const sorted = [...new Set(keys)].sort();
  const places = new Map(sorted.map((key, place) => [key, place]));
  const letters: [string, number][] = [];
  sorted.forEach((key, place) => {
    const letter = getIndexLetter(key);
    if (letter !== letters.at(-1)?.[0]) letters.push([letter, place]);
  });
  return { ranks: Uint32Array.from(keys, (key) => places.get(key) ?? 0), letters };
}

/** Stands for tagged games, which RetroAchievements sorts after Z. */
const TAGGED = '~';
const DIGITS = '#';
/** Titles in other scripts. */
const OTHERS = '…';

/**
 * The index letter of a title: A to Z, `#` for digits and signs, `~` for tagged games, `…` for other
 * scripts. Sorted by title, they come in the order `#`, A to Z, `~`, `…`.
 * @param key of `sortTitle`
 */
export function getIndexLetter(key: string): string {
  if (key.startsWith('zzzz{')) return TAGGED;
  const first = key[0] ?? '';
  if (first > 'z') return OTHERS;
  return first >= 'a' ? first.toUpperCase() : DIGITS;
}

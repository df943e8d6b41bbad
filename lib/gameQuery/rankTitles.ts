import type { Game } from '#lib/domain/game.ts';
import { sortTitle } from '#lib/domain/sortTitle.ts';

/** Where each game stands by title. */
export interface TitleRanks {
  /** The place of each game, as the upstream sorts titles; games of one title share it. */
  ranks: ArrayLike<number>;
  /** Where each letter begins: the first place that it has, in order. */
  letters: readonly (readonly [letter: string, rank: number])[];
}

/** Sorts the titles of games once, so that comparing two of them is comparing two numbers. */
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

/** What stands for games with a tag, which RetroAchievements sorts behind Z. */
const TAGGED = '~';
const DIGITS = '#';
/** Titles in other scripts. */
const OTHERS = '…';

/**
 * The letter under which a title is found: A to Z, `#` for digits and signs, `~` for tagged games,
 * `…` for other scripts. In the order of sort titles they come as `#`, A to Z, `~`, `…`.
 * @param key of `sortTitle`
 */
export function getIndexLetter(key: string): string {
  if (key.startsWith('zzzz{')) return TAGGED;
  const first = key[0] ?? '';
  if (first > 'z') return OTHERS;
  return first >= 'a' ? first.toUpperCase() : DIGITS;
}

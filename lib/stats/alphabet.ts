import type { Game } from '#lib/domain/game.ts';
import { sortTitle } from '#lib/domain/sortTitle.ts';
import { isSubset, parseTitle } from '#lib/domain/title.ts';
import { compareText, earlierFirst } from './compareText.ts';

/** A to Z, then `#` for digits. */
export const LETTERS: readonly string[] = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ#'];

/** A letter and its game. */
export interface Letter {
  letter: string;
  /** The first game mastered with this letter; null if there is none. */
  game: Game | null;
}

/**
 * The letter of a raw title: the first of its sort title, so that `The Lost Vikings` is L, `Ōkami` O
 * and `IV` a digit (`#`). Tags do not matter (`~Hack~ Mossy Caverns` is M). Of names separated by
 * `|`, the first that begins with a letter or digit counts. Null if none does.
 */
export function getTitleLetter(raw: string | null): string | null {
  if (raw === null || raw.trim() === '') return null;
  for (const name of parseTitle(raw).text.split('|')) {
    const [first = ''] = sortTitle(name.trim());
    if (/[a-z]/.test(first)) return first.toUpperCase();
    if (/\d/.test(first)) return '#';
  }
  return null;
}

/**
 * For each letter the game mastered first: by award date, undated last; on a tie by sort title, then
 * by id. Subsets do not count, since they share their game's letter; hacks, homebrew and retired
 * sets do.
 */
export function alphabet(games: readonly Game[]): Letter[] {
  const mastered = games
    .filter((game) => game.award === 'mastered' && !isSubset(game.title))
    .sort(compareFirst);
  const found = new Map<string, Game>();
  for (const game of mastered) {
    if (found.size === LETTERS.length) break;
    const letter = getTitleLetter(game.title);
    if (letter !== null && !found.has(letter)) found.set(letter, game);
  }
  return LETTERS.map((letter) => ({ letter, game: found.get(letter) ?? null }));
}

/** The number of letters with a game. */
export function lettersFound(letters: readonly { game: unknown }[]): number {
  return letters.filter(({ game }) => game !== null).length;
}

function compareFirst(a: Game, b: Game): number {
  return (
    earlierFirst(a.awardDate, b.awardDate) ||
    compareText(sortTitle(a.title), sortTitle(b.title)) ||
    a.id - b.id
  );
}

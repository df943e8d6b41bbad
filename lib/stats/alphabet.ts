import type { Game } from '#lib/domain/game.ts';
import { sortTitle } from '#lib/domain/sortTitle.ts';
import { isSubset, parseTitle } from '#lib/domain/title.ts';
import { compareText, earlierFirst } from './compareText.ts';

/** A to Z, then `#` for digits. */
export const LETTERS: readonly string[] = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ#'];

/** A letter, and the game that stands for it. */
export interface Letter {
  letter: string;
  /** The game of this letter that was mastered first; null where none was. */
  game: Game | null;
}

/**
 * The letter that a raw title stands under: the first of its sort title, so that `The Lost Vikings`
 * is L, `Ōkami` O and `IV` a digit (`#`). Tags do not matter (`~Hack~ Mossy Caverns` is M). Of the
 * names that `|` parts, the first one that begins with a letter or a digit counts; a title that has
 * none stands nowhere, and gives null.
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
 * For each letter the game that was mastered first: by the day of the award, undated ones last;
 * of one moment the first by sort title, then by id. Subsets stand for no letter, since theirs is
 * their game's; hacks, homebrew and retired sets do.
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

/** How many letters have a game. */
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

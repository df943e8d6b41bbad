/**
 * What a game is about, as far as its icon cares.
 *
 * a adventure and platform, b ball games, c cards and boards, f fighting, g guns and robots,
 * h horror, j jungle and animals, l life and towns, m music and party, p puzzle, q quest,
 * r racing, s ships and planes, w war and strategy, x boxing and athletics
 */
export const genres = [
  'a',
  'b',
  'c',
  'f',
  'g',
  'h',
  'j',
  'l',
  'm',
  'p',
  'q',
  'r',
  's',
  'w',
  'x',
] as const;

/** A genre's letter. */
export type Genre = (typeof genres)[number];

/** Whether a letter is a genre's. */
export function isGenre(letter: string): letter is Genre {
  return genres.some((genre) => genre === letter);
}

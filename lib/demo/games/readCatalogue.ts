import type { Genre } from './genre.ts';
import { isGenre } from './genre.ts';

/** One game of the catalogue. */
export interface CatalogueGame {
  readonly consoleId: number;
  readonly title: string;
  /** Achievements in its set. */
  readonly achievements: number;
  readonly genre: Genre;
}

/**
 * Reads a console's list: one game a line, as achievements, genre letter, space, title, e.g.
 * `62r Super Mario Kart`. Titles are in RetroAchievements' form (`Legend of Zelda, The: …`,
 * `A | B` for regional names).
 *
 * @throws SyntaxError at a line of another form.
 */
export function readCatalogue(consoleId: number, list: string): CatalogueGame[] {
  return list
    .trim()
    .split('\n')
    .map((line) => {
      const [, count = '', genre = '', title = ''] = /^(\d+)([a-z]) (.+)$/.exec(line) ?? [];
      if (!isGenre(genre)) throw new SyntaxError(`catalogue of console ${consoleId}: ${line}`);
      return { consoleId, title, achievements: Number(count), genre };
    });
}

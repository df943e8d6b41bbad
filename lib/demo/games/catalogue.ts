import catalogueFile from './catalogue.json' with { type: 'json' };
import { consoleId } from './consoles.ts';
import { type Genre, isGenre } from './genre.ts';

/** One game of the catalogue. */
export interface CatalogueGame {
  readonly consoleId: number;
  readonly title: string;
  /** Achievements in its set. */
  readonly achievements: number;
  readonly genre: Genre;
}

/**
 * Reads the games of one console, each `[title, achievements, genre]`. Titles are in
 * RetroAchievements' form (`Legend of Zelda, The: …`, `A | B` for regional names).
 *
 * @throws SyntaxError at a game of another form.
 */
export function readGames(console: string, games: readonly unknown[][]): CatalogueGame[] {
  const id = consoleId(console);
  return games.map((game) => {
    const [title, achievements, genre] = game;
    if (typeof title !== 'string' || typeof achievements !== 'number' || !isGenre(genre)) {
      throw new SyntaxError(`catalogue of ${console}: ${JSON.stringify(game)}`);
    }
    return { consoleId: id, title, achievements, genre };
  });
}

/** Real games on real consoles, written down for this project; counts are plausible, not exact. */
export const catalogue: readonly CatalogueGame[] = Object.entries(catalogueFile).flatMap(
  ([console, games]) => readGames(console, games),
);

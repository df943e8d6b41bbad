import type { Genre } from '#lib/demo/games/genre.ts';
import { makeRandom } from '#lib/demo/players/makeRandom.ts';
import { iconCells, makeArt } from './art.ts';
import { encodeSheet } from './encodeSheet.ts';
import { allMotifs, motifsByGenre } from './motifs.ts';
import { palettes } from './palettes.ts';
import type { Sheet } from './sheet.ts';

/** Paints the icon with this number, small: the same for the same number. */
export function paintIcon(image: number, genre: Genre | undefined): Sheet {
  const random = makeRandom(`icon ${image}`);
  const art = makeArt(iconCells, random.pick(palettes), random);
  random.pick(genre ? motifsByGenre[genre] : allMotifs)(art);
  return art.sheet;
}

/** The icon with this number, 96×96, about what the game is about where its genre is known. */
export function drawIcon(image: number, genre: Genre | undefined): Buffer {
  return encodeSheet(paintIcon(image, genre), 4);
}

import type { Genre } from '../genre.ts';
import { makeRandom } from '../players/makeRandom.ts';
import { iconCells, makeArt } from './art.ts';
import { encodeSheet } from './encodeSheet.ts';
import { allMotifs, motifsByGenre } from './motifs.ts';
import { palettes } from './palettes.ts';

/**
 * The icon with this number: 96×96, the same for the same number, about what the game is about
 * where its genre is known.
 */
export function drawIcon(image: number, genre: Genre | undefined): Buffer {
  const random = makeRandom(`icon ${image}`);
  const art = makeArt(iconCells, random.pick(palettes), random);
  random.pick(genre ? motifsByGenre[genre] : allMotifs)(art);
  return encodeSheet(art.sheet, 4);
}

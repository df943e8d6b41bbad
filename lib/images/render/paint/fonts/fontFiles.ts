import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cardFaces, type Face, faces } from './faces.ts';

/**
 * Every font file that a drawing may read, with its description, without duplicates: the fonts to
 * pack with the site. Absolute paths.
 */
export function fontFiles(): string[] {
  const { families, fallbacks } = faces();
  const all: Face[] = [
    ...Object.values(families).flat(),
    ...fallbacks,
    ...Object.values(cardFaces()).flat(),
  ];
  const fonts = all.flatMap(({ files }) => files.map(({ path }) => path));
  const besides = fonts
    .flatMap((path) => [dirname(path), dirname(dirname(path))])
    .flatMap((folder) =>
      ['package.json', 'unicode.json', 'LICENSE'].map((name) => join(folder, name)),
    )
    .filter((path) => existsSync(path));
  return [...new Set([...fonts, ...besides])].toSorted();
}

import { dirname, join } from 'node:path';
import { cardFaces, type Face, faces } from './faces.ts';

/**
 * Every file of a font package that a drawing may read, each once: all that has to be packed of
 * `@fontsource` beside the site. Absolute paths.
 */
export function fontFiles(): string[] {
  const { families, fallbacks } = faces();
  const all: Face[] = [
    ...Object.values(families).flat(),
    ...fallbacks,
    ...Object.values(cardFaces()).flat(),
  ];
  const fonts = all.flatMap(({ files }) => files.map(({ path }) => path));
  const besides = fonts.flatMap((path) => {
    const folder = dirname(dirname(path));
    return [join(folder, 'package.json'), join(folder, 'unicode.json')];
  });
  return [...new Set([...fonts, ...besides])].toSorted();
}

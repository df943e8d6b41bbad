import { readWoff } from './readWoff.ts';

/*
 * The cards' font data, made from the @fontsource packages (OFL 1.1, © The Jersey and Fira Sans
 * Project Authors): widths to measure text with, and the pixels of the display face as paths, so
 * that a card needs no font where it counts and the browser can lay it out like the server.
 */

const FIRA = '@fontsource/fira-sans/files/fira-sans';
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'];
/** What is measured ends here; beyond it come scripts that Fira has not. */
const LAST = 0x2122;

/** Font units of one pixel, at the size where the face's pixels are whole. */
const PIXEL = { 10: 75, 15: 50 } as const;

/** The generated files, by their path from the root of the project. */
export function fontData(): Record<string, string> {
  return {
    'lib/card/fonts/jersey10.ts': displayFile(10),
    'lib/card/fonts/jersey15.ts': displayFile(15),
    'lib/card/fonts/fira.ts': widthsFile(),
  };
}

const NOTE =
  '// Made by `node e2e/fonts/makeFontData.ts`: run it again after a change of the fonts.';

function displayFile(size: keyof typeof PIXEL): string {
  const font = readWoff(`@fontsource/jersey-${size}/files/jersey-${size}-latin-400-normal.woff`);
  const unit = PIXEL[size];
  const glyphs = Array.from({ length: 95 }, (_, i) => {
    const glyph = font.glyphOf(0x20 + i);
    return font.advanceOf(glyph) / unit + font.contoursOf(glyph).map(pathOf(unit)).join('');
  });
  const comment = `/** Jersey ${size} from space to \`~\`: pixels to the next glyph, then its outline from the baseline. */`;
  return `${NOTE}\n\n${comment}\nexport const JERSEY_${size} =\n  ${quote(glyphs.join(' '))};\n`;
}

/** An outline in whole pixels, y downwards. */
function pathOf(unit: number): (points: readonly (readonly [number, number])[]) => string {
  return (points) => {
    const pixels = points.map(([x, y]): [number, number] => [x / unit, -y / unit]);
    if (pixels.flat().some((value) => !Number.isInteger(value))) throw new Error('half a pixel');
    const [[startX, startY] = [0, 0]] = pixels;
    let [x, y] = [startX, startY];
    let path = `M${x},${y}`;
    for (const [nextX, nextY] of pixels.slice(1)) {
      if (nextX !== x && nextY !== y) throw new Error('a slanted line');
      if (nextX !== x) path += `h${nextX - x}`;
      else if (nextY !== y) path += `v${nextY - y}`;
      [x, y] = [nextX, nextY];
    }
    return `${path}z`;
  };
}

function widthsFile(): string {
  const comment = (weight: number) =>
    `/** Fira Sans ${weight}: runs of \`first:widths\`, each width two digits to base 36, in 1/500 em. */`;
  const parts = [400, 600].map(
    (weight) => `${comment(weight)}\nexport const FIRA_${weight} =\n  ${quote(widthsOf(weight))};`,
  );
  return `${NOTE}\n\n${parts.join('\n\n')}\n`;
}

function widthsOf(weight: number): string {
  const fonts = SUBSETS.map((subset) => readWoff(`${FIRA}-${subset}-${weight}-normal.woff`));
  const runs: string[] = [];
  let open = false;
  for (let codePoint = 0x20; codePoint <= LAST; codePoint++) {
    const width = widthIn(fonts, codePoint);
    if (width === null) {
      open = false;
      continue;
    }
    if (!open) runs.push(`${codePoint.toString(36)}:`);
    open = true;
    runs[runs.length - 1] += Math.ceil(width * 500)
      .toString(36)
      .padStart(2, '0');
  }
  return runs.join(' ');
}

/** The width in em in the first font that has the character. Null where none has. */
function widthIn(fonts: readonly ReturnType<typeof readWoff>[], codePoint: number): number | null {
  for (const font of fonts) {
    const glyph = font.glyphOf(codePoint);
    if (glyph !== 0) return font.advanceOf(glyph) / font.em;
  }
  return null;
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

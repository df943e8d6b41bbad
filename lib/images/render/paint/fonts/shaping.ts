import type { Font } from 'harfbuzzjs';
import { singleton } from '#lib/singleton.ts';

type HarfBuzz = typeof import('harfbuzzjs');

/** A positioned glyph, in font units from the beginning of the text; y goes up. */
interface PlacedGlyph {
  id: number;
  x: number;
  y: number;
}

/** A text shaped with one font: kerned, joined, marks positioned. Left to right. */
export interface ShapedText {
  glyphs: readonly PlacedGlyph[];
  /** Advance width in em. */
  width: number;
}

/** A font that can shape and draw text. */
export interface Shaper {
  /** Units per em. */
  unitsPerEm: number;
  shape(text: string, direction: 'left' | 'right'): ShapedText;
  /** The outline of a glyph, as an SVG path in font units; y goes up. */
  outline(glyph: number): string;
}

const loaded: { harfBuzz: HarfBuzz | null } = singleton('draw.harfBuzz', () => ({
  harfBuzz: null,
}));

/** Loads HarfBuzz, once per thread and only when it is needed: it takes some 20 ms. */
export async function startShaping(): Promise<void> {
  loaded.harfBuzz ??= await import('harfbuzzjs');
}

function shapeBy(
  { Buffer, Direction, shape }: HarfBuzz,
  font: Font,
  text: string,
  direction: 'left' | 'right',
) {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(direction === 'right' ? Direction.RTL : Direction.LTR);
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  let along = 0;
  const glyphs = buffer.getGlyphInfos().map(({ codepoint: id }, at): PlacedGlyph => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
    const placed = { id, x: along + xOffset, y: yOffset };
    along += xAdvance;
    return placed;
  });
  return { glyphs, along };
}

/**
 * Prepares a font. Needs `startShaping`.
 * @param sfnt a whole OpenType font
 */
export function makeShaper(sfnt: Uint8Array): Shaper {
  const { harfBuzz } = loaded;
  if (!harfBuzz) throw new Error('HarfBuzz is not loaded.');
  const face = new harfBuzz.Face(new harfBuzz.Blob(sfnt));
  const font = new harfBuzz.Font(face);
  const unitsPerEm = face.upem;
  const outlines = new Map<number, string>();
  return {
    unitsPerEm,
    shape(text, direction) {
      const { glyphs, along } = shapeBy(harfBuzz, font, text, direction);
      return { glyphs, width: along / unitsPerEm };
    },
    outline(glyph) {
      const known = outlines.get(glyph);
      if (known !== undefined) return known;
      const path = font.glyphToPath(glyph);
      outlines.set(glyph, path);
      return path;
    },
  };
}

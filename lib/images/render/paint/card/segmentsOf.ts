import { cardFaceHas, facesFor } from '#lib/images/render/paint/fonts/cardFont.ts';
import { type Drawn, drawGraphemes } from '#lib/images/render/paint/fonts/cleanText.ts';
import type { Face } from '#lib/images/render/paint/fonts/faces.ts';
import { inOrder, isRightToLeft, levelsOf, mirrored } from './inOrder.ts';

/** Part of a line that is set in one face and runs in one direction. */
export interface Segment {
  text: string;
  face: Face;
  level: number;
  /** Whether what follows may be put into it. */
  open: boolean;
}

/** What is neither letter nor number, and looks the same in many faces. */
const SHARED = /^[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}]+$/u;

interface Piece {
  text: string;
  face: Face;
}

/** Gives each grapheme a face; spaces and points stay in the one of the word before them. */
function piecesOf(drawn: readonly Drawn[], fallback: Face): Piece[] {
  const pieces: Piece[] = [];
  for (const { text, face } of drawn) {
    const before = pieces.at(-1)?.face;
    const shares =
      before &&
      SHARED.test(text) &&
      [...text].every((one) => cardFaceHas(before, one.codePointAt(0) ?? 0));
    pieces.push({ text, face: shares ? before : (face ?? fallback) });
  }
  return pieces;
}

/** A sign as it looks from right to left, or as it is where its face has no such one. */
function turned({ text, face }: Piece): string {
  const other = mirrored(text);
  return [...other].every((one) => cardFaceHas(face, one.codePointAt(0) ?? 0)) ? other : text;
}

/**
 * Cuts a line into what resvg can be trusted with: it sets a text of several fonts wrongly or not
 * at all, and takes every line for one from left to right.
 * @param lang BCP 47, for the look of Chinese characters
 * @param base the line's own direction
 * @returns in the order in which they stand, from left to right
 */
export function segmentsOf(text: string, lang: string, base: 'left' | 'right'): Segment[] {
  const faces = facesFor(lang);
  const [plain] = faces;
  if (!plain) return [];
  const drawn = drawGraphemes(text, (codePoint, beside) =>
    beside && cardFaceHas(beside, codePoint)
      ? beside
      : (faces.find((face) => cardFaceHas(face, codePoint)) ?? null),
  );
  const pieces = piecesOf(drawn, plain);
  const levels = levelsOf(
    pieces.map((piece) => piece.text),
    base,
  );
  const segments: Segment[] = [];
  for (const [at, piece] of pieces.entries()) {
    const level = levels[at] ?? 0;
    const backwards = level % 2 === 1;
    // From right to left only letters stand together: signs between them would be turned around
    // by resvg on one side of a word and not on the other.
    const open = !backwards || isRightToLeft(piece.text);
    const last = segments.at(-1);
    if (last?.open && open && last.face === piece.face && last.level === level) {
      last.text += piece.text;
    } else {
      segments.push({ ...piece, text: open ? piece.text : turned(piece), level, open });
    }
  }
  return inOrder(segments);
}

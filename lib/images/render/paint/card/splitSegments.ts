import { cardFaceHas, facesFor } from '#lib/images/render/paint/fonts/cardFont.ts';
import { type Drawn, drawGraphemes } from '#lib/images/render/paint/fonts/cleanText.ts';
import type { Face } from '#lib/images/render/paint/fonts/faces.ts';
import { inOrder, isRightToLeft, levelsOf, mirrored } from './inOrder.ts';

/** Part of a line in one font and one direction. */
export interface Segment {
  text: string;
  face: Face;
  level: number;
  /** Whether following characters may join it. */
  open: boolean;
}

/** Neither letters nor digits, and similar in many fonts. */
const SHARED = /^[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}]+$/u;

interface Piece {
  text: string;
  face: Face;
}

/** Chooses a font for each grapheme; spaces and punctuation keep that of the word before. */
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

/** The mirrored form of a character, or the character itself if the font lacks that form. */
function turned({ text, face }: Piece): string {
  const other = mirrored(text);
  return [...other].every((one) => cardFaceHas(face, one.codePointAt(0) ?? 0)) ? other : text;
}

/**
 * Splits a line into parts that resvg sets correctly: it fails with several fonts, and treats every
 * line as left to right.
 * @param lang BCP 47, for the form of Chinese characters
 * @param base direction of the line
 * @returns in visual order, left to right
 */
export function splitSegments(text: string, lang: string, base: 'left' | 'right'): Segment[] {
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
    // In right-to-left text only letters are grouped: resvg would mirror punctuation on one side of
    // a word and not on the other.
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

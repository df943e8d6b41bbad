import { memoize } from '#lib/card/memoize.ts';
import { measureText, type Weight } from './measureText.ts';

/** Text that fits, and how wide it is in pixels. */
export interface Fitted {
  text: string;
  width: number;
}

const ELLIPSIS = '…';
/** Only plain letters: each is a character of its own, and may be cut off behind. */
const PLAIN = /^[ -\u02ff\u0370-\u03ff\u0410-\u044f\u2010-\u2027]*$/;

/** The characters as a reader sees them: an emoji of many parts is never cut apart. */
export function graphemes(text: string): string[] {
  if (PLAIN.test(text)) return [...text];
  const segmenter = memoize('segmenter', 1, '', () => new Intl.Segmenter('en'));
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/**
 * Cuts text to a width, with `…` at its end where something is left out.
 * @param room pixels
 */
export function fitText(text: string, room: number, size: number, weight: Weight = 400): Fitted {
  const width = measureText(text, size, weight);
  if (width <= room) return { text, width };
  let left = room - measureText(ELLIPSIS, size, weight);
  let kept = '';
  for (const part of graphemes(text)) {
    const step = measureText(part, size, weight);
    if (step > left) break;
    kept += part;
    left -= step;
  }
  const cut = `${kept.trimEnd()}${ELLIPSIS}`;
  return { text: cut, width: measureText(cut, size, weight) };
}

/** Where a line may break: behind a space, and around each wide character. */
const PIECES =
  /[\u3041-\u30fe\u3400-\u9fff][。、）」！？]*|[^\s\u3041-\u30fe\u3400-\u9fff]+\s*|\s+/gu;

/**
 * Breaks text into lines. The last one is cut where there are too many.
 * @param room pixels
 * @param most lines
 */
export function wrapText(text: string, room: number, size: number, most: number): Fitted[] {
  const lines: string[] = [''];
  for (const piece of text.match(PIECES) ?? []) {
    const line = lines.at(-1) ?? '';
    const fits = measureText((line + piece).trimEnd(), size) <= room;
    if (fits || line === '' || lines.length === most) lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  }
  return lines.map((line) => fitText(line.trim(), room, size));
}

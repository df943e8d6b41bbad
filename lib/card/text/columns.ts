import { graphemes } from '#lib/card/fonts/fitText.ts';

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;
const NO_WIDTH = /^[\p{M}\p{Cf}]*$/u;

/** How many columns of a terminal a text takes: two for a wide character, none for a mark. */
export function columnsOf(text: string): number {
  return graphemes(text).reduce((sum, part) => sum + columnsOfOne(part), 0);
}

function columnsOfOne(part: string): number {
  if (NO_WIDTH.test(part)) return 0;
  return WIDE.test(part) ? 2 : 1;
}

/** Cuts text to so many columns, with `…` where something is left out. */
export function cutToColumns(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  let left = columns - 1;
  for (const part of graphemes(text)) {
    left -= columnsOfOne(part);
    if (left < 0) break;
    kept += part;
  }
  return columns < 1 ? '' : `${kept.trimEnd()}…`;
}

/** Text at the left of so many columns, cut or filled up with spaces. */
export function padEnd(text: string, columns: number): string {
  const cut = cutToColumns(text, columns);
  return cut + ' '.repeat(columns - columnsOf(cut));
}

/** Text at the right of so many columns. */
export function padStart(text: string, columns: number): string {
  const cut = cutToColumns(text, columns);
  return ' '.repeat(columns - columnsOf(cut)) + cut;
}

/** Breaks text into lines of so many columns: at spaces, and within a word that is too long. */
export function wrapColumns(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    lines.push(line.trimEnd());
    line = '';
  };
  for (const word of text.match(/\S+\s*/g) ?? []) {
    if (line !== '' && columnsOf((line + word).trimEnd()) > columns) end();
    for (const part of graphemes(word)) {
      if (columnsOf(line + part.trim()) > columns) end();
      line += part;
    }
  }
  if (line !== '') end();
  return lines;
}

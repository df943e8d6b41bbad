import { graphemes } from '#lib/card/fonts/fitText.ts';
import { columnsOf } from './columns.ts';

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

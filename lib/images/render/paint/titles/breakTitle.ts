/** Scripts without spaces between words. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}]/u;

/** Splits a text after each possible line break. Joined, the pieces are the text. */
function piecesOf(text: string): string[] {
  const words = new Intl.Segmenter('en', { granularity: 'word' });
  const pieces: string[] = [];
  for (const { segment, isWordLike } of words.segment(text)) {
    const before = pieces.at(-1);
    const mayBreak =
      before === undefined ||
      (/\s$/u.test(before) && !/^\s/u.test(segment)) ||
      ((isWordLike === true || UNSPACED.test(segment)) &&
        (UNSPACED.test(segment) || UNSPACED.test(before)) &&
        !/[([{¿¡“‘«]$/u.test(before));
    if (mayBreak) pieces.push(segment);
    else pieces[pieces.length - 1] += segment;
  }
  return pieces;
}

const graphemesOf = (text: string) =>
  Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);

const ELLIPSIS = '…';

/** How many of the first parts fit, by binary search: few texts are measured. */
function countFitting(
  parts: readonly string[],
  fits: (text: string) => boolean,
  end: string,
): number {
  let [least, most] = [0, parts.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(parts.slice(0, middle).join('').trimEnd() + end)) least = middle;
    else most = middle - 1;
  }
  return least;
}

/**
 * Breaks a title into lines: between words, or within a word that is wider than a line. The last
 * line ends in an ellipsis if something is left out.
 * @param most lines
 * @param fits whether a text fits on a line
 */
export function breakTitle(text: string, most: number, fits: (text: string) => boolean): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '' && lines.length < most) {
    if (fits(rest)) return [...lines, rest];
    if (lines.length === most - 1) {
      const parts = graphemesOf(rest);
      const kept = parts.slice(0, countFitting(parts, fits, ELLIPSIS)).join('');
      return [...lines, kept.trimEnd() + ELLIPSIS];
    }
    const pieces = piecesOf(rest);
    const count = countFitting(pieces, fits, '');
    const letters = count > 0 ? [] : graphemesOf(rest);
    const line =
      count > 0
        ? pieces.slice(0, count).join('')
        : letters.slice(0, Math.max(1, countFitting(letters, fits, ''))).join('');
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return lines;
}

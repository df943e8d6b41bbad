/** All letters of a `unicode-range`, as one text. */
export function lettersOf(range: string): string {
  const points = range.split(',').flatMap((part) => {
    const [from = 0, to = from] = part
      .replace(/^U\+/, '')
      .split('-')
      .map((digits) => Number.parseInt(digits, 16));
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
  return String.fromCodePoint(...points);
}

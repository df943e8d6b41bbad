import type { Letter } from '#lib/stats/alphabet.ts';

/** Consecutive letters that are all lit or all dark. */
interface LetterRun {
  lit: boolean;
  text: string;
}

/** A line break is allowed after the middle letter, which makes two lines of equal length. */
const MIDDLE = 'N';

/** The alphabet in runs of lit and dark letters. */
export function letterRuns(letters: readonly Letter[]): LetterRun[] {
  const runs: LetterRun[] = [];
  for (const { letter, game } of letters) {
    const [lit, last] = [game !== null, runs.at(-1)];
    const text = letter === MIDDLE ? `${letter} ` : letter;
    if (last?.lit === lit) last.text += text;
    else runs.push({ lit, text });
  }
  return runs;
}

/** The missing letters as text: `All letters and digits`, `All but J, Q and digits`. */
export function missingText(letters: readonly Letter[]): string {
  const gaps = letters.filter(({ game }) => game === null).map(({ letter }) => letter);
  if (gaps.length === 0) return 'All letters and digits';
  const words = gaps.map((letter) => (letter === '#' ? 'digits' : letter));
  return `All but ${new Intl.ListFormat('en').format(words)}`;
}

import type { Letter } from '#lib/stats/alphabet.ts';

/** Letters one after the other that are all lit or all dark. */
interface LetterRun {
  lit: boolean;
  text: string;
}

/** Behind the letter in the middle a line may break: two lines are then as long as each other. */
const MIDDLE = 'N';

/** The alphabet in as few parts as there are changes between lit and dark. */
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

/** The gaps in words: `All letters and digits`, `All but J, Q and digits`. */
export function missingText(letters: readonly Letter[]): string {
  const gaps = letters.filter(({ game }) => game === null).map(({ letter }) => letter);
  if (gaps.length === 0) return 'All letters and digits';
  const words = gaps.map((letter) => (letter === '#' ? 'digits' : letter));
  return `All but ${new Intl.ListFormat('en').format(words)}`;
}

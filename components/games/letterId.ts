const IDS: Record<string, string> = { '#': 'digits', '~': 'tagged', '…': 'other' };

/** The id of the first row of a letter. */
export function letterId(letter: string): string {
  return `letter-${IDS[letter] ?? letter}`;
}

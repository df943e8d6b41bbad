/**
 * The rest of a sentence whose beginning is the heading above it: `No player with that name` leaves
 * `Check the spelling.`.
 */
export function splitWords(title: string, words: string): string {
  if (!words.startsWith(title)) return words;
  const rest = words.slice(title.length).replace(/^[.:,]?\s*/, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

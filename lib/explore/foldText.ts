/** Letters that no decomposition takes apart, and what they are typed as. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
// biome-ignore lint/suspicious/noControlCharactersInRegex: All of ASCII is meant.
const ASCII = /^[\x00-\x7f]*$/;

/** A text without regard to case, accents and width of letters, to be searched in and for. */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  // Case after the decomposition, which makes capitals of signs such as ™.
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter);
}

/** Marks that turn the direction of text around: each run of a card has a direction of its own. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** What no XML document may hold or nobody can see: controls, lone surrogates, non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNFIT = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\p{Cs}\ufffe\uffff\ufeff]/gu;
/** Marks piled up on one letter would stand outside the card. */
const PILE = /(\p{M}{3})\p{M}+/gu;
const LONGEST = 300;

/**
 * Makes foreign text fit to be drawn on one line.
 * @param longest characters (code points) kept
 */
export function cleanText(text: string, longest = LONGEST): string {
  // Few characters count, so few are looked at.
  const cut = text.length > longest * 8 ? text.slice(0, longest * 8) : text;
  const clean = cut
    .replace(UNFIT, '')
    .replace(DIRECTIONS, '')
    .replace(PILE, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return clean.length > longest ? [...clean].slice(0, longest).join('').trim() : clean;
}

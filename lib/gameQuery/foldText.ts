import { articleFirst } from '#lib/domain/title.ts';

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

/** Quotes and apostrophes of all sorts: keyboards, word processors and titles use different ones. */
const QUOTES = /[\p{Pi}\p{Pf}"`´‚„ʹʺʻʼʽˈ′″‴׳״＂＇]/gu;
const ASCII_QUOTES = /["`]/g;
const WAVES = /[〜〰]/g;
const DASHES = /[\p{Pd}−⁃˗]/gu;
const UNSEEN = /[\p{M}\p{Cf}]/gu;

/**
 * A text without regard to case, accents, width of letters and sorts of quotes and dashes, to be
 * searched in and for.
 */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(ASCII_QUOTES, "'");
  // Signs before the decomposition, which makes a space of an accent that stands alone; case after
  // it, since it makes capitals of signs such as ™.
  return text
    .replace(QUOTES, "'")
    .replace(WAVES, '~')
    .replace(DASHES, '-')
    .normalize('NFKD')
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter);
}

/** What a search looks through: the raw title, and the title as it is shown where that differs. */
export function searchableText(title: string | null): string {
  const raw = title ?? '';
  const shown = articleFirst(raw);
  return foldText(shown === raw ? raw : `${raw} ${shown}`);
}

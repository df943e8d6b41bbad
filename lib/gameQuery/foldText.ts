import { articleFirst } from '#lib/domain/title.ts';

/** Letters that Unicode decomposition leaves whole, and how people type them. */
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

/** All kinds of quotes and apostrophes: keyboards, word processors and titles differ in theirs. */
const QUOTES = /[\p{Pi}\p{Pf}"`´‚„ʹʺʻʼʽˈ′″‴׳״＂＇]/gu;
const ASCII_QUOTES = /["`]/g;
const WAVES = /[〜〰]/g;
const DASHES = /[\p{Pd}−⁃˗]/gu;
const UNSEEN = /[\p{M}\p{Cf}]/gu;

/**
 * Normalizes text for searching: case, accents, letter width and kinds of quotes and dashes do not
 * matter.
 */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(ASCII_QUOTES, "'");
  // Replace signs before the decomposition, which turns a lone accent into a space. Lower-case after
  // it, since it turns signs such as ™ into capitals.
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

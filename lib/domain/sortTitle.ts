const ROMAN = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');
/** Roman numbers only where a number may be: at the end, before `:`, `&` or `(`, and in `X-2`. */
const ROMAN_NUMBER = /\b([IVX]+)(?:\s*[:&(]|\s*$|(-\d+))/gi;
const LEADING_ARTICLE = /^\s*(?:a|an|the)\b(?!-)\s*/i;
const TRAILING_ARTICLE = /^(.+),\s*(?:a|an|the)\b(.*)$/i;
const PUNCTUATION = /[^\p{L}\p{N}_\s~-]+/gu;
const TAG = /^~([^~]*)~(.*)$/s;
const DIGITS = 5;

/**
 * The text by which RetroAchievements sorts a raw title: numbers padded so that 10 comes after 2, without
 * articles, accents and punctuation; tagged games (`~Hack~ …`) after all others. Compared as text. Source: RAWeb `ComputeSortTitleAction`.
 */
export function sortTitle(raw: string | null): string {
  const numbered = (raw ?? '').replace(ROMAN_NUMBER, arabic).replace(/\d+/g, pad);
  const bare = numbered.replace(LEADING_ARTICLE, '').replace(TRAILING_ARTICLE, '$1$2');
  const plain = withoutAccents(bare.toLowerCase()).replace(PUNCTUATION, '');
  const [, tag, rest] = (plain.length > 3 && TAG.exec(plain)) || [];
  return (tag === undefined ? plain : `zzzz{${tag} ${(rest ?? '').trim()}`).trim();
}

/** Converts a Roman number up to 20 to digits. Other letters stay. */
function arabic(_: string, letters: string, suffix = ''): string {
  const value = ROMAN.indexOf(letters.toUpperCase()) + 1;
  return value > 0 ? pad(String(value)) + suffix : letters;
}

/** Keeps leading zeros before the padding: `007` comes before `7`. */
function pad(digits: string): string {
  const [zeros = ''] = /^0*(?=\d)/.exec(digits) ?? [];
  return digits.length === DIGITS
    ? digits
    : zeros + digits.slice(zeros.length).padStart(DIGITS, '0');
}

function withoutAccents(text: string): string {
  return isAscii(text)
    ? text
    : text
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .normalize('NFC');
}

function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: All of ASCII is meant.
  return /^[\x00-\x7f]*$/.test(text);
}

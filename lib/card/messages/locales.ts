/** The languages of the cards, English first. */
export const LOCALES = [
  'en',
  'de',
  'fr',
  'es',
  'pt-BR',
  'it',
  'nl',
  'sv',
  'pl',
  'cs',
  'ru',
  'uk',
  'tr',
  'ja',
  'ko',
  'zh-CN',
  'ar',
  'he',
] as const;

export type Locale = (typeof LOCALES)[number];

/** Other names that people give them, in lower case. */
export const LOCALE_ALIASES: Readonly<Record<string, Locale>> = {
  'en-us': 'en',
  'en-gb': 'en',
  pt: 'pt-BR',
  'pt-pt': 'pt-BR',
  cn: 'zh-CN',
  zh: 'zh-CN',
  'zh-hans': 'zh-CN',
  jp: 'ja',
  kr: 'ko',
  ua: 'uk',
  se: 'sv',
  cz: 'cs',
  iw: 'he',
};

/** Whether a language is written from right to left. */
export function isRightToLeft(locale: Locale): boolean {
  return locale === 'ar' || locale === 'he';
}

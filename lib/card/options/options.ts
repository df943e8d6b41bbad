import type * as z from 'zod/mini';
import { THEME_NAMES, type ThemeName } from '#lib/card/colour/themes.ts';
import { CARD_PARTS, EXTRA_LINES, LEDGER_LINES } from '#lib/card/layout/cardContext.ts';
import type { CardDefinition } from '#lib/card/layout/cardDefinition.ts';
import { LOCALE_ALIASES, LOCALES } from '#lib/card/messages/locales.ts';
import { cleanText } from '#lib/card/text/cleanText.ts';
import { CARD_TYPES, type CardType, getCard } from '#lib/card/types/cardTypes.ts';
import {
  choice,
  choices,
  colour,
  dateFormat,
  flag,
  ground,
  language,
  number,
  type Option,
  words,
  zone,
} from './kinds.ts';

const DATE_FORMATS = ['medium', 'long', 'numeric', 'iso'] as const;

const SIZED = CARD_TYPES.filter((type) => getCard(type).size.widths !== null);
const LEDGERS = CARD_TYPES.filter((type) => getCard(type).size.heights !== null);
const thatHave = (feature: keyof CardDefinition) =>
  CARD_TYPES.filter((type) => getCard(type)[feature]);
/** Longest title in characters; what does not fit is cut by its width. */
const LONGEST_TITLE = 80;
/** How long `cache_seconds` can make an answer last, in seconds. */
const MOST_SECONDS = 86_400;

/** Restricts an option to the cards that heed it. */
function on<T>(types: readonly CardType[], option: Option<T>): Option<T> {
  return { ...option, types };
}

/**
 * Every option of a card, by its name in the query. The names are those of github-readme-stats
 * where it has them; `timezone`, `date_format` and `card_height` those of streak-stats.
 */
export const OPTIONS = {
  type: choice(CARD_TYPES, 'stats'),
  theme: choice<ThemeName | 'auto'>(['auto', ...THEME_NAMES], 'dark', { default: 'dark' }),
  title_color: colour(),
  text_color: colour(),
  icon_color: colour(),
  bg_color: ground(),
  border_color: on(LEDGERS, colour()),
  ring_color: colour(),
  hide_border: on(LEDGERS, flag(false)),
  border_radius: number(0, 0, 40, 0.5),
  hide: choices([...LEDGER_LINES, ...CARD_PARTS]),
  show: on(thatHave('hasExtraLines'), choices(EXTRA_LINES)),
  hide_title: flag(false),
  custom_title: words(LONGEST_TITLE, (text) => cleanText(text, LONGEST_TITLE)),
  show_icons: on(thatHave('hasIcons'), flag(true)),
  text_bold: flag(true),
  number_format: choice(['long', 'short'], 'long'),
  locale: language(LOCALES, 'en', LOCALE_ALIASES),
  timezone: zone(),
  date_format: dateFormat(DATE_FORMATS, 'medium'),
  card_width: on(SIZED, number<null>(null, 320, 900)),
  card_height: on(LEDGERS, number<null>(null, 195, 795)),
  disable_animations: flag(false),
  cache_seconds: { ...number<null>(null, 0, MOST_SECONDS), unseen: true },
  v: { ...words(200, () => ''), unseen: true },
} as const;

export type OptionName = keyof typeof OPTIONS;

/** The options of one card, each with a value that holds. */
export type CardOptions = {
  readonly [Name in OptionName]: z.output<(typeof OPTIONS)[Name]['schema']>;
};

export const OPTION_NAMES = Object.keys(OPTIONS) as OptionName[];

/** The table, where one option is like another. */
export const getOption = (name: OptionName): Option<unknown> => OPTIONS[name] as Option<unknown>;

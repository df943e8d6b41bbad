import type { Locale } from '#lib/card/messages/locales.ts';
import type { OptionName } from '#lib/card/options/options.ts';

/** The label of an option in the builder, with a hint. */
export interface OptionWords {
  label: string;
  hint?: string;
}

type Settable = Exclude<OptionName, 'v'>;

/** All options that can be set by hand. `v` is only for addresses. */
export const OPTION_WORDS: Readonly<Record<Settable, OptionWords>> = {
  type: { label: 'Card' },
  theme: { label: 'Theme' },
  title_color: { label: 'Title' },
  text_color: { label: 'Text' },
  icon_color: { label: 'Marks and icons' },
  ring_color: { label: 'Lamps' },
  bg_color: {
    label: 'Background',
    hint: 'One colour, or a gradient: 30,1d2522,000 (degrees, colours)',
  },
  border_color: { label: 'Border' },
  hide_border: { label: 'Hide border' },
  border_radius: { label: 'Rounded corners', hint: 'Pixels, 0 to 40' },
  hide: { label: 'Hide' },
  show: { label: 'Also show' },
  hide_title: { label: 'Hide title' },
  custom_title: { label: 'Custom title', hint: 'Instead of the name' },
  show_icons: { label: 'Show icons' },
  text_bold: { label: 'Bold numbers' },
  number_format: { label: 'Numbers' },
  locale: { label: 'Language' },
  timezone: { label: 'Time zone', hint: 'e.g. Europe/Berlin' },
  date_format: { label: 'Dates', hint: 'Preset (medium) or pattern (j M Y)' },
  card_width: { label: 'Width' },
  card_height: { label: 'Height' },
  disable_animations: { label: 'No animation' },
  cache_seconds: { label: 'Cache for (seconds)', hint: 'Up to 86,400' },
};

interface OptionGroup {
  title: string;
  note?: string;
  names: readonly Settable[];
}

/** The options of the builder, by group. Checkboxes come last in each. */
export const OPTION_GROUPS: readonly OptionGroup[] = [
  {
    title: 'Theme',
    note: 'Auto follows the viewer’s light or dark setting; Safari needs “HTML, light and dark” for that',
    names: ['theme'],
  },
  {
    title: 'Contents',
    names: [
      'custom_title',
      'number_format',
      'show',
      'hide',
      'show_icons',
      'text_bold',
      'hide_title',
    ],
  },
  { title: 'Language', names: ['locale', 'timezone', 'date_format'] },
  {
    title: 'Colours',
    note: 'Override theme colours',
    names: ['title_color', 'text_color', 'icon_color', 'ring_color', 'border_color', 'bg_color'],
  },
  {
    title: 'Shape',
    names: [
      'card_width',
      'card_height',
      'border_radius',
      'cache_seconds',
      'hide_border',
      'disable_animations',
    ],
  },
];

/** The languages by their own names. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
  it: 'Italiano',
  nl: 'Nederlands',
  sv: 'Svenska',
  pl: 'Polski',
  cs: 'Čeština',
  ru: 'Русский',
  uk: 'Українська',
  tr: 'Türkçe',
  ja: '日本語',
  ko: '한국어',
  'zh-CN': '简体中文',
  ar: 'العربية',
  he: 'עברית',
};

const VALUE_WORDS: Readonly<Record<string, string>> = {
  casual: 'Beaten (casual)',
  hardcore: 'In hardcore',
  retropoints: 'RetroPoints',
  revised: 'Revised since',
  retired: 'Retired sets',
  date: 'Date',
  bar: 'Progress bar',
  mark: 'Longplay logo',
  long: '1,234',
  short: '1.2K',
};

/** A value of an option in words. */
export function valueWords(value: string): string {
  const words = { ...VALUE_WORDS, ...LOCALE_NAMES }[value];
  return words ?? value.charAt(0).toUpperCase() + value.slice(1);
}

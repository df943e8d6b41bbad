import { memoize } from '#lib/card/memoize.ts';
import { getMessages } from './getMessages.ts';
import type { Locale } from './locales.ts';
import type { Messages, Plural } from './messages.ts';

/** Says numbers, dates and words in one language, as the options ask. */
export interface Formatter {
  messages: Messages;
  count(value: number): string;
  /** A text that follows a number without naming it. */
  plural(plural: Plural, value: number): string;
  /** A text with its number in it. */
  withCount(plural: Plural, value: number): string;
  /** `27 of 30`. */
  ofTotal(part: number, whole: number): string;
  /** A day. Null for what is no date. */
  day(moment: string | number | null): string | null;
  /** The year of a day, in the digits that the board has. Null for what is no date. */
  year(moment: string | null): string | null;
  /** Some short texts one after the other. */
  list(parts: readonly string[]): string;
}

/** The options that decide how numbers, dates and words are written. */
export interface FormatterOptions {
  locale: Locale;
  number_format: 'long' | 'short';
  /** IANA name. */
  timezone: string;
  /** A preset (`medium`), or a pattern in PHP's letters. */
  date_format: string;
}

/**
 * The speaker of a card.
 * @param now ms since the epoch: what `[Y]` in a date format compares the year with
 */
export function createFormatter(options: FormatterOptions, now: number): Formatter {
  const { locale, number_format, timezone, date_format } = options;
  const year = date_format.includes('[') ? new Date(now).getUTCFullYear() : 0;
  const key = [locale, number_format, timezone, date_format, year].join(' ');
  return memoize('speaker', 200, key, () => makeFormatter(options, year));
}

/** English days are written as on the site, and Arabic with the digits that the board has. */
const TAGS: Partial<Record<Locale, string>> = { en: 'en-GB', ar: 'ar-u-nu-latn' };

/** `Intl.ListFormat` puts nothing but a space between units in some languages. */
const COMMAS: Partial<Record<Locale, string>> = { ja: '、', 'zh-CN': '，', ar: '، ' };

function makeFormatter(options: FormatterOptions, year: number): Formatter {
  const tag = TAGS[options.locale] ?? options.locale;
  const short = options.number_format === 'short';
  const number = new Intl.NumberFormat(
    tag,
    short ? { notation: 'compact', maximumFractionDigits: 1, roundingMode: 'floor' } : {},
  );
  const rules = new Intl.PluralRules(options.locale);
  const day = keep(makeDay(tag, options, year));
  const words = getMessages(options.locale);
  const count = keep((value: number) => number.format(value));
  const category = keep((value: number) => rules.select(value));
  const form = (plural: Plural, value: number) => plural[category(value)] ?? plural.other;
  return {
    messages: words,
    count,
    plural: form,
    withCount: (plural, value) => form(plural, value).replace('{n}', count(value)),
    ofTotal: (part, whole) => interpolate(words.of, { a: count(part), b: count(whole) }),
    day,
    year: makeDay('en', { ...options, date_format: 'Y' }, 0),
    list: (parts) => parts.join(COMMAS[options.locale] ?? ', '),
  };
}

const MOST_KEPT = 100;

/** Says the same again without asking `Intl`: a card draws a number and says it, too. */
function keep<V, T>(say: (value: V) => T): (value: V) => T {
  const said = new Map<V, T>();
  return (value) => {
    const known = said.get(value);
    if (known !== undefined) return known;
    if (said.size >= MOST_KEPT) said.clear();
    const now = say(value);
    said.set(value, now);
    return now;
  };
}

/** Puts values into a text: `{name}`. */
export function interpolate(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
}

const NAMED: Record<string, Intl.DateTimeFormatOptions> = {
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
};

function makeDay(tag: string, options: FormatterOptions, thisYear: number): Formatter['day'] {
  const { date_format, timezone: timeZone } = options;
  const named = NAMED[date_format];
  const format = named
    ? new Intl.DateTimeFormat(tag, { ...named, timeZone })
    : makePattern(date_format === 'iso' ? 'Y-m-d' : date_format, tag, timeZone, thisYear);
  return (moment) => {
    const time = moment === null ? Number.NaN : new Date(moment).getTime();
    return Number.isNaN(time) ? null : format.format(time);
  };
}

/** Formats by the letters that PHP has for days, months and years. */
function makePattern(pattern: string, tag: string, timeZone: string, thisYear: number) {
  const numbers = new Intl.DateTimeFormat('en-u-nu-latn', {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    timeZone,
  });
  const short = new Intl.DateTimeFormat(tag, { month: 'short', timeZone });
  const long = new Intl.DateTimeFormat(tag, { month: 'long', timeZone });
  const format = (time: number) => {
    const part = new Map(numbers.formatToParts(time).map(({ type, value }) => [type, value]));
    const [d = '', m = '', y = ''] = [part.get('day'), part.get('month'), part.get('year')];
    const letters: Record<string, () => string> = {
      d: () => d.padStart(2, '0'),
      j: () => d,
      m: () => m.padStart(2, '0'),
      n: () => m,
      M: () => short.format(time),
      F: () => long.format(time),
      Y: () => y,
      y: () => y.slice(-2),
    };
    const kept = pattern.replace(/\[([^\]]*)\]/g, Number(y) === thisYear ? '' : '$1');
    const text = kept.replace(/[djmnMFYy]/g, (letter) => letters[letter]?.() ?? letter);
    return text.replace(/[[\]]/g, '').trim();
  };
  return { format };
}

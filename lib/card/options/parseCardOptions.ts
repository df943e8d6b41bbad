import { getCard } from '#lib/card/types/cardTypes.ts';
import { type CardOptions, getOption, OPTION_NAMES, type OptionName } from './options.ts';

/** A query as the router or the browser gives it. The first of several values counts. */
export type Query =
  | URLSearchParams
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a query asks for. */
export interface ParsedOptions {
  options: CardOptions;
  /** Options whose value could not be read, so that the default holds. Names only, of known ones. */
  ignored: OptionName[];
}

/**
 * Reads the options of a card. Never fails: a value that cannot be read falls back to the default
 * and is named, of a list what can be read holds, an empty value is none, an unknown option is nothing.
 */
export function parseCardOptions(query: Query): ParsedOptions {
  const ignored: OptionName[] = [];
  const read: Partial<Record<OptionName, unknown>> = {};
  for (const name of OPTION_NAMES) {
    const option = getOption(name);
    const text = valueIn(query, name);
    read[name] = option.fallback;
    if (text === undefined || text.trim() === '') continue;
    const parsed = option.schema.safeParse(text);
    if (parsed.success) read[name] = parsed.data;
    if (!parsed.success || option.isPartial?.(text)) ignored.push(name);
  }
  // Each came through the schema of its own name.
  const options = keepSizes(read as CardOptions, ignored);
  return { options: withoutIdle(options), ignored };
}

/** The card as it is when nothing is asked for. */
export const DEFAULT_OPTIONS: CardOptions = parseCardOptions({}).options;

function valueIn(query: Query, name: string): string | undefined {
  if (query instanceof URLSearchParams) return query.get(name) ?? undefined;
  const value = Object.hasOwn(query, name) ? query[name] : undefined;
  return typeof value === 'string' ? value : value?.[0];
}

/** Sizes have limits of their own on each type of card. The default size is as good as none. */
function keepSizes(options: CardOptions, ignored: OptionName[]): CardOptions {
  const { size } = getCard(options.type);
  const within = (name: 'card_width' | 'card_height', limits: readonly [number, number] | null) => {
    const value = options[name];
    if (value === null || limits === null) return null;
    if (value >= limits[0] && value <= limits[1]) return value;
    ignored.push(name);
    return null;
  };
  const width = within('card_width', size.widths);
  const height = within('card_height', size.heights);
  return {
    ...options,
    card_width: width === size.width ? null : width,
    card_height: height === size.height ? null : height,
  };
}

/** Puts what makes no difference on this card back to its default, so that it makes no second one. */
function withoutIdle(options: CardOptions): CardOptions {
  const idle = new Set(
    OPTION_NAMES.filter((name) => getOption(name).types?.includes(options.type) === false),
  );
  if (options.hide_border) idle.add('border_color');
  if (options.hide_title) idle.add('custom_title');
  if (idle.size === 0) return options;
  const kept = OPTION_NAMES.map((name) => [
    name,
    idle.has(name) ? getOption(name).fallback : options[name],
  ]);
  return Object.fromEntries(kept) as CardOptions;
}

import { type CardOptions, getOption, OPTION_NAMES, type OptionName } from './options.ts';

/** The options that are not as by default, in their canonical spelling, by their order. */
function writtenOptions(options: CardOptions): [OptionName, string][] {
  return OPTION_NAMES.flatMap((name): [OptionName, string][] => {
    const option = getOption(name);
    const text = option.write(options[name]);
    return text === option.write(option.fallback) ? [] : [[name, text]];
  });
}

/** The query that asks for these options, without `?`: empty for the card as it is by default. */
export function cardQuery(options: CardOptions): string {
  // Commas are allowed in a query, and people read these addresses.
  return new URLSearchParams(writtenOptions(options)).toString().replaceAll('%2C', ',');
}

/**
 * What all queries share that ask for one picture: sorted, without what is by default and without
 * what only says how long to keep it. A part of the ETag and of the key of a cache.
 */
export function cardKey(options: CardOptions): string {
  const seen = writtenOptions(options).filter(([name]) => !getOption(name).unseen);
  return new URLSearchParams(seen.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
}

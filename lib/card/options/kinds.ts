import * as z from 'zod/mini';
import type { Colour, Ground } from '#lib/card/colour/colour.ts';
import type { CardType } from '#lib/card/types/cardTypes.ts';

/** How an option is set by hand: what the builder draws, and what the documentation says. */
export type Control =
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'choices'; values: readonly string[] }
  | { kind: 'flag' }
  | { kind: 'colour' }
  | { kind: 'ground' }
  | { kind: 'number'; least: number; most: number; step: number }
  | { kind: 'text'; longest: number }
  | { kind: 'zone' }
  | { kind: 'dateFormat'; values: readonly string[] };

/** One option of a card: how it is read from a query, and written into one. */
export interface Option<T> {
  control: Control;
  /** Takes the text of the query. */
  schema: z.ZodMiniType<T>;
  /** What holds where it is not given. */
  fallback: T;
  /** Whether part of a text could not be read, though the rest of it holds. */
  isPartial?: (text: string) => boolean;
  /** The canonical spelling. */
  write: (value: T) => string;
  /** The cards that heed it; all where there is none. */
  types?: readonly CardType[];
  /** Whether it only says how long an answer is kept: the picture is the same. */
  unseen?: true;
}

/** `parse` gives undefined for what it cannot read. */
function reading<T>(parse: (text: string) => T | undefined): z.ZodMiniType<T> {
  return z.pipe(
    z.string(),
    z.transform((text: string, context) => {
      const value = parse(text.trim());
      if (value !== undefined) return value;
      context.issues.push({ code: 'custom', input: text, message: 'cannot be read' });
      return z.NEVER;
    }),
  );
}

/**
 * One of a list, in any case, `_` for `-`.
 * @param also other spellings, in lower case with `-`
 */
export function choice<T extends string>(
  values: readonly T[],
  fallback: T,
  also: Readonly<Record<string, T>> = {},
): Option<T> {
  const spell = (text: string) => text.toLowerCase().replaceAll('_', '-');
  const known = new Map([
    ...Object.entries(also),
    ...values.map((value): [string, T] => [spell(value), value]),
  ]);
  const schema = reading((text) => known.get(spell(text)));
  return { control: { kind: 'choice', values }, schema, fallback, write: String };
}

/**
 * Some of a list, separated by commas or spaces, in any case, `_` for `-`; in the list's order,
 * whatever theirs. Names that are not in the list are left out.
 */
export function choices<T extends string>(values: readonly T[]): Option<readonly T[]> {
  const spell = (name: string) => name.toLowerCase().replaceAll('_', '-');
  const known = new Set(values.map(spell));
  const namesIn = (text: string) =>
    new Set(
      spell(text)
        .split(/[\s,]+/)
        .filter(Boolean),
    );
  const schema = reading((text) => {
    const asked = namesIn(text);
    return values.filter((value) => asked.has(spell(value)));
  });
  const isPartial = (text: string) => [...namesIn(text)].some((name) => !known.has(name));
  const write = (chosen: readonly T[]) => chosen.join(',');
  return { control: { kind: 'choices', values }, schema, fallback: [], isPartial, write };
}

const YES = /^(?:true|1|yes|on)$/i;
const NO = /^(?:false|0|no|off)$/i;

/** The longest text that is read as a language: more is none. */
const LONGEST_TAG = 60;

/**
 * A language by its BCP 47 tag, in any case, `_` for `-`: the nearest of the list, by the lookup of
 * RFC 4647 (`de-AT` is `de`).
 * @param also other spellings, in lower case with `-`
 */
export function language<T extends string>(
  values: readonly T[],
  fallback: T,
  also: Readonly<Record<string, T>>,
): Option<T> {
  const known = new Map([
    ...Object.entries(also),
    ...values.map((value): [string, T] => [value.toLowerCase(), value]),
  ]);
  const lookUp = (tag: string): T | undefined => {
    for (let parts = tag.toLowerCase().split('-'); parts.length > 0; parts = parts.slice(0, -1)) {
      const value = known.get(parts.join('-'));
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const schema = reading((text) => {
    // What POSIX adds: `de_AT.UTF-8`, `ca_ES@valencia`.
    const tag = text.replace(/[.@].*$/, '').replaceAll('_', '-');
    if (tag.length > LONGEST_TAG) return undefined;
    try {
      return lookUp(tag) ?? lookUp(new Intl.Locale(tag).toString());
    } catch {
      return undefined;
    }
  });
  return { control: { kind: 'choice', values }, schema, fallback, write: String };
}

/** Yes or no. */
export function flag(fallback: boolean): Option<boolean> {
  const schema = reading((text) => (YES.test(text) ? true : NO.test(text) ? false : undefined));
  return { control: { kind: 'flag' }, schema, fallback, write: String };
}

const HEX = /^#?(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/** `rgb` or `rrggbb`. */
export function colour(): Option<Colour | null> {
  const schema = reading((text) => (HEX.test(text) ? toColour(text) : undefined));
  const write = (value: Colour | null) => value?.slice(1) ?? '';
  return { control: { kind: 'colour' }, schema, fallback: null, write };
}

function toColour(text: string): Colour {
  const digits = text.replace('#', '').toLowerCase();
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

const HEX_ALPHA = /^#?(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const GRADIENT = /^-?\d{1,3}$/;
const MOST_STOPS = 10;

/** A colour, also with alpha (`rgba`, `rrggbbaa`), or a gradient `DEG,C1,C2…`. */
export function ground(): Option<Ground | null> {
  const write = (value: Ground | null) => {
    const stops = value?.stops.map(writeStop) ?? [];
    return stops.length > 1 ? [value?.degrees, ...stops].join(',') : stops.join('');
  };
  return { control: { kind: 'ground' }, schema: reading(readGround), fallback: null, write };
}

function readGround(text: string): Ground | undefined {
  const parts = text.split(',').map((part) => part.trim());
  const [first = '', ...rest] = parts;
  if (rest.length === 0)
    return HEX_ALPHA.test(first) ? { degrees: 0, stops: [toStop(first)] } : undefined;
  const fits = GRADIENT.test(first) && rest.length >= 2 && rest.length <= MOST_STOPS;
  if (!fits || !rest.every((part) => HEX_ALPHA.test(part))) return undefined;
  return { degrees: ((Number(first) % 360) + 360) % 360, stops: rest.map(toStop) };
}

function toStop(text: string): Ground['stops'][number] {
  const digits = text.replace('#', '').toLowerCase();
  const full = digits.length < 6 ? digits.replace(/./g, '$&$&') : digits;
  const alpha = full.length === 8 ? Number.parseInt(full.slice(6), 16) : 255;
  return { colour: `#${full.slice(0, 6)}`, alpha };
}

function writeStop({ colour: stop, alpha }: Ground['stops'][number]): string {
  return stop.slice(1) + (alpha === 255 ? '' : alpha.toString(16).padStart(2, '0'));
}

/** A number of `step`, within limits. Without a fallback of its own it is null where not given. */
export function number<T extends number | null>(
  fallback: T,
  least: number,
  most: number,
  step = 1,
): Option<number | T> {
  const form = step === 1 ? /^\d{1,6}$/ : /^\d{1,4}(?:\.\d{1,3})?$/;
  const schema = reading((text) => {
    const value = Math.round(Number(text) / step) * step;
    return form.test(text) && value >= least && value <= most ? value : undefined;
  });
  const write = (value: number | T) => (value === null ? '' : String(value));
  return { control: { kind: 'number', least, most, step }, schema, fallback, write };
}

/** Words of the reader's own. `clean` makes them fit to be drawn. */
export function words(longest: number, clean: (text: string) => string): Option<string> {
  const schema = reading((text) => clean(text));
  return { control: { kind: 'text', longest }, schema, fallback: '', write: String };
}

const ZONE = /^[A-Za-z0-9_+\-/]{1,40}$/;

/** A time zone by its IANA name. */
export function zone(): Option<string> {
  const schema = reading((text) => {
    if (!ZONE.test(text)) return undefined;
    try {
      return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
    } catch {
      return undefined;
    }
  });
  return { control: { kind: 'zone' }, schema, fallback: 'UTC', write: String };
}

/** A date format by its name, or spelled in letters: `j M Y`, `[`…`]` around what this year drops. */
export function dateFormat<T extends string>(names: readonly T[], fallback: T): Option<string> {
  const pattern = /^[djmnMFyY .,/\-[\]]{1,24}$/;
  const schema = reading((text) => {
    const name = names.find((one) => one === text.toLowerCase());
    return name ?? (pattern.test(text) && /[djmnMFyY]/.test(text) ? text : undefined);
  });
  return { control: { kind: 'dateFormat', values: names }, schema, fallback, write: String };
}

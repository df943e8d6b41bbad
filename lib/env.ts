import { z } from 'zod';
import { AWARD_KINDS } from './domain/awardKind.ts';
import { singleton } from './singleton.ts';

const text = z.string().trim();
/** An empty variable counts as unset: compose files often set `NAME=`. */
const blankAsUnset = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankAsUnset, schema);

const NO_SLASH = /\/+$/;
const isWebUrl = (value: string) => {
  const url = URL.parse(value);
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    !url.username &&
    !url.password &&
    !url.search &&
    !url.hash
  );
};
const webUrl = text.refine(isWebUrl).transform((value) => value.replace(NO_SLASH, ''));
/** To another machine only encrypted: such addresses contain a secret. */
const secureUrl = text.refine((value) => {
  const url = isWebUrl(value) ? new URL(value) : null;
  return (
    url?.protocol === 'https:' || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url?.hostname ?? '')
  );
});
/** Normalized, because pages, oEmbed and robots compare it. */
const webOrigin = text
  .refine((value) => isWebUrl(value) && URL.parse(value)?.pathname === '/')
  .transform((value) => new URL(value).origin);
const integer = (min: number, max: number) =>
  text
    .regex(/^\d+$/)
    .transform(Number)
    .refine((value) => value >= min && value <= max);

const MAIL = /^[^\s@<>"?]+@[^\s@<>"?]+\.[^\s@<>"?]+$/;

/** Usernames separated by commas. */
const NAMES = /^[A-Za-z0-9]{2,20}(\s*,\s*[A-Za-z0-9]{2,20})*,?$/;
const splitNames = (list: string) =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

/** `Name:key` pairs separated by commas. */
const KEYS = /^[A-Za-z0-9]{2,20}\s*:\s*[^\s,]+(\s*,\s*[A-Za-z0-9]{2,20}\s*:\s*[^\s,]+)*\s*,?$/;
const splitKeys = (list: string): [name: string, key: string][] =>
  list
    .split(',')
    .map((pair) => pair.trim())
    .filter(Boolean)
    .map((pair) => {
      const colon = pair.indexOf(':');
      return [pair.slice(0, colon).trim(), pair.slice(colon + 1).trim()];
    });
/** Whether each name stands there once, in any case. */
const areDistinct = (names: readonly string[]) =>
  new Set(names.map((name) => name.toLowerCase())).size === names.length;

/** What can be announced: awards by their kind, and awards that are a milestone. */
const ANNOUNCED_KINDS = [...AWARD_KINDS, 'milestone'] as const;
const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** Every variable, with the words that tell the operator which values are valid. */
const VARIABLES = {
  RA_API_KEY: [optional(text.regex(/^\S+$/).optional()), 'a web API key without spaces'],
  RA_USERNAME: [
    optional(text.regex(/^[A-Za-z0-9]{2,20}$/).optional()),
    'the RetroAchievements username that owns the key: 2 to 20 letters and digits',
  ],
  RA_KEYS: [
    optional(
      text
        .regex(KEYS)
        .refine((list) => areDistinct(splitKeys(list).map(([name]) => name)))
        .default(''),
    ),
    'Name:key pairs separated by commas, each name once',
  ],
  PLAYERS: [optional(text.regex(NAMES).optional()), 'usernames separated by commas'],
  RA_API_URL: [optional(webUrl.default('https://retroachievements.org/API')), 'an http(s) URL'],
  RA_SITE_URL: [optional(webUrl.default('https://retroachievements.org')), 'an http(s) URL'],
  RA_MEDIA_URL: [optional(webUrl.default('https://media.retroachievements.org')), 'an http(s) URL'],
  RA_CALLS_PER_MINUTE: [
    optional(integer(1, 100_000).default(45)),
    'a whole number from 1 to 100000',
  ],
  SITE_URL: [
    optional(webOrigin.optional()),
    'the public http(s) origin of this site, without a path',
  ],
  AWARD_FEED_SECONDS: [
    optional(integer(0, 86_400).default(120)),
    'a whole number up to 86400, 0 to turn the award feed off',
  ],
  ANNOUNCE_WEBHOOK: [
    optional(secureUrl.optional()),
    'the https URL of a webhook in the form of Discord',
  ],
  ANNOUNCE: [
    optional(
      text
        .transform(splitNames)
        .pipe(z.array(z.enum(ANNOUNCED_KINDS)).min(1))
        .default(['mastered', 'milestone']),
    ),
    `kinds separated by commas: ${ANNOUNCED_KINDS.join(', ')}`,
  ],
  DATA_DIR: [optional(text.default('./.data')), 'a folder'],
  REDIS_URL: [optional(text.regex(/^rediss?:\/\/\S+$/).optional()), 'a redis:// or rediss:// URL'],
  CONTACT: [
    optional(text.refine((value) => isWebUrl(value) || MAIL.test(value)).optional()),
    'an e-mail address or http(s) URL where readers can reach you',
  ],
  OPT_OUT: [optional(text.regex(NAMES).default('')), 'usernames separated by commas'],
  TIME_SCALE: [
    optional(
      text
        .regex(/^\d*\.?\d+$/)
        .transform(Number)
        .refine((value) => value > 0 && value <= 1000)
        .default(1),
    ),
    'a number above 0, at most 1000',
  ],
  PORT: [optional(integer(0, 65_535).default(3000)), 'a port from 0 to 65535'],
  HOST: [optional(text.default('0.0.0.0')), 'an address to listen on'],
  CLIENT_CALLS_PER_MINUTE: [
    optional(integer(0, 1_000_000).default(300)),
    'a whole number up to 1000000, 0 for no limit',
  ],
  TRUST_PROXY: [
    optional(integer(0, 10).default(0)),
    'the number of trusted proxies in front of the site, up to 10',
  ],
  METRICS_TOKEN: [
    optional(text.regex(/^[\x21-\x7e]{8,}$/).optional()),
    'at least 8 characters without spaces',
  ],
  LOG_LEVEL: [optional(z.enum(LOG_LEVELS).default('info')), `one of ${LOG_LEVELS.join(', ')}`],
  LONGPLAY_DEMO: [
    optional(text.regex(NAMES).optional()),
    'the usernames of the demo players; set by the server itself',
  ],
} satisfies Record<string, [z.ZodType, string]>;

/** The names of all variables. */
export const VARIABLE_NAMES = Object.keys(VARIABLES);

type Variables = { [K in keyof typeof VARIABLES]: z.output<(typeof VARIABLES)[K][0]> };

/** A player's own web API key. */
interface PlayerKey {
  /** In the spelling of the variable. */
  name: string;
  key: string;
}

/** The configuration of this process. URLs have no slash at the end. */
export interface Env {
  apiKey: string | null;
  username: string | null;
  /** Keys of players' own, by lower-case name. */
  keys: ReadonlyMap<string, PlayerKey>;
  /** Lower-case names of the players whose site this is; null for any player. */
  players: ReadonlySet<string> | null;
  apiUrl: string;
  raSiteUrl: string;
  /** Origin of icons and avatars; empty in the demo, where they come from this site. */
  mediaUrl: string;
  callsPerMinute: number;
  /** How often the award feed is read, seconds; 0 for never. `timeScale` applies. */
  awardFeedSeconds: number;
  /** Where awards of `players` are announced, and which; nowhere if `webhook` is null. */
  announce: { webhook: string | null; kinds: ReadonlySet<(typeof ANNOUNCED_KINDS)[number]> };
  /** Public origin of this site. */
  siteUrl: string;
  dataDir: string;
  redisUrl: string | null;
  /** Where readers reach the operator: an e-mail address or a URL. */
  contact: string | null;
  /** Lower-case names that are never shown. */
  optOut: ReadonlySet<string>;
  /** Multiplies every max-age and delay of the caches. */
  timeScale: number;
  port: number;
  host: string;
  /** Uncached requests per client and minute; 0 for no limit. */
  clientCallsPerMinute: number;
  /** Number of trusted proxies in front of the site. */
  trustProxy: number;
  /** Token for `/metrics`; null if only this machine may read it. */
  metricsToken: string | null;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Whether this is the demo, with made-up players. */
  demo: boolean;
  /** The players that the home page shows. */
  samples: readonly string[];
}

/** An invalid variable. The message is one line with its name and what is valid, without its value. */
export class EnvError extends Error {}

/**
 * Parses the environment.
 * @throws EnvError for the first invalid variable; it never contains a value
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const read: Record<string, unknown> = {};
  for (const [name, [schema, expected]] of Object.entries(VARIABLES)) {
    const result = schema.safeParse(source[name]);
    if (!result.success) throw new EnvError(`${name} is invalid: expected ${expected}.`);
    read[name] = result.data;
  }
  const variables = read as Variables;
  if (variables.RA_KEYS && !variables.RA_API_KEY) {
    throw new EnvError('RA_API_KEY is missing: RA_KEYS needs it beside it, for all other calls.');
  }
  if (variables.ANNOUNCE_WEBHOOK && !variables.PLAYERS) {
    throw new EnvError(
      'PLAYERS is missing: ANNOUNCE_WEBHOOK announces awards of these players only.',
    );
  }
  return toEnv(variables);
}

function toEnv(v: Variables): Env {
  return {
    apiKey: v.RA_API_KEY ?? null,
    username: v.RA_USERNAME ?? null,
    keys: new Map(
      splitKeys(v.RA_KEYS).map(([name, key]) => [name.toLowerCase(), { name, key }] as const),
    ),
    players: v.PLAYERS ? new Set(splitNames(v.PLAYERS.toLowerCase())) : null,
    apiUrl: v.RA_API_URL,
    raSiteUrl: v.RA_SITE_URL,
    mediaUrl: v.LONGPLAY_DEMO ? '' : v.RA_MEDIA_URL,
    callsPerMinute: v.RA_CALLS_PER_MINUTE,
    awardFeedSeconds: v.AWARD_FEED_SECONDS,
    announce: { webhook: v.ANNOUNCE_WEBHOOK ?? null, kinds: new Set(v.ANNOUNCE) },
    siteUrl: v.SITE_URL ?? `http://localhost:${v.PORT}`,
    dataDir: v.DATA_DIR,
    redisUrl: v.REDIS_URL ?? null,
    contact: v.CONTACT ?? null,
    optOut: new Set(splitNames(v.OPT_OUT.toLowerCase())),
    timeScale: v.TIME_SCALE,
    port: v.PORT,
    host: v.HOST,
    clientCallsPerMinute: v.CLIENT_CALLS_PER_MINUTE,
    trustProxy: v.TRUST_PROXY,
    metricsToken: v.METRICS_TOKEN ?? null,
    logLevel: v.LOG_LEVEL,
    demo: v.LONGPLAY_DEMO !== undefined,
    samples: splitNames(v.PLAYERS ?? v.LONGPLAY_DEMO ?? v.RA_USERNAME ?? ''),
  };
}

/** The environment of this process, parsed once. */
export function env(): Env {
  return singleton('env', () => parseEnv(process.env));
}

/**
 * Whether this process is `next build`. What it renders is never sent, because Next keeps build-time
 * pages out of a custom cache, so it need not load anything.
 */
export function isBuild(): boolean {
  return process.env.NEXT_PHASE === 'phase-production-build';
}

import type { MessageKind } from '#lib/card/messages/messages.ts';
import type { Problem } from '#lib/http/problem.ts';
import { limitedProblem } from '#lib/http/problem.ts';
import type { PageDirective } from '#lib/pageCache/pageDirective.ts';
import type { PlayerState } from './loadPlayer.ts';

/** A player who can be shown, and one who cannot. */
export type Found = Extract<PlayerState, { state: 'found' }>;
export type Unavailable = Exclude<PlayerState, Found>;

/** What every page, card, preview and answer says of a player in one state. */
interface StateRow<Player> {
  page: {
    status: 404 | 429 | 500 | 503;
    title: string;
    message(player: Player): string;
    /** Whether the page cache may keep the page. */
    cacheable: boolean;
  };
  /**
   * The message where one of two players cannot be shown.
   * @param name the name in the address
   * @param place which of the two it is; used where the name must not be repeated
   */
  pairMessage(player: Player, name: string, place: 'first' | 'second'): string;
  /** Seconds until it is worth asking again; null where nothing is known of that. */
  retryAfter(player: Player): number | null;
  /** The answer of the API. */
  problem(player: Player): Problem;
  card: {
    message: MessageKind;
    /** Whether the card repeats the name. */
    named: boolean;
    /** Seconds for which others may cache it. */
    maxAge: number;
  };
  preview: {
    /** Which link preview is drawn. */
    image: 'unknown' | 'pending' | 'fault';
    /** Whether the page links it. Pages that must not name the player link the preview of the site. */
    linked: boolean;
  };
}

type Rows = {
  [State in Unavailable['state']]: StateRow<Extract<Unavailable, { state: State }>>;
};

/** The states, most permanent first. */
export const UNAVAILABLE_STATES = [
  'outside',
  'unknown',
  'banned',
  'hidden',
  'fault',
  'limited',
  'pending',
] as const satisfies readonly Unavailable['state'][];

/** Seconds after which a program asks again where the upstream says nothing. */
const ASK_AGAIN = 30;

/** For players who are not of `PLAYERS`. */
const OUTSIDE = 'This site shows its own players only.';

/** Banned, hidden and other sites' players get the same card as names that don't exist, byte for byte. */
const UNKNOWN_CARD = { message: 'unknown', named: false, maxAge: 60 } as const;

const unknownProblem = (title: string) => () =>
  ({ status: 404, slug: 'unknown-player', title }) as const;

/**
 * The one table of the states in which a player cannot be shown. Pages, cards, previews, oEmbed and
 * the API ask it and decide nothing themselves.
 */
const ROWS: Rows = {
  outside: {
    page: {
      status: 404,
      title: 'Not on this site',
      message: () => OUTSIDE,
      cacheable: true,
    },
    pairMessage: () => OUTSIDE,
    retryAfter: () => null,
    problem: unknownProblem(OUTSIDE),
    card: UNKNOWN_CARD,
    preview: { image: 'unknown', linked: false },
  },
  unknown: {
    page: {
      status: 404,
      title: 'No player with that name',
      message: () => 'No player with that name. Check the spelling.',
      cacheable: true,
    },
    pairMessage: (_, name) => `There is no player called ${name}. Check the spelling.`,
    retryAfter: () => null,
    problem: unknownProblem('There is no player with that name.'),
    card: UNKNOWN_CARD,
    preview: { image: 'unknown', linked: true },
  },
  banned: {
    page: {
      status: 404,
      title: 'Not available',
      message: () => 'This page is not available.',
      cacheable: true,
    },
    pairMessage: (_, __, place) => `The page of the ${place} player is not available.`,
    retryAfter: () => null,
    problem: unknownProblem('This player is not available.'),
    card: UNKNOWN_CARD,
    preview: { image: 'unknown', linked: false },
  },
  hidden: {
    page: {
      status: 404,
      title: 'Not shown',
      message: () => 'This player asked not to be shown.',
      cacheable: true,
    },
    pairMessage: (_, __, place) => `The ${place} player asked not to be shown.`,
    retryAfter: () => null,
    problem: unknownProblem('This player asked not to be shown.'),
    card: UNKNOWN_CARD,
    preview: { image: 'unknown', linked: false },
  },
  fault: {
    page: {
      status: 500,
      title: 'Temporarily unavailable',
      message: ({ fault }) => `${fault.message} Nothing is lost. Try again in a minute.`,
      cacheable: false,
    },
    pairMessage: ({ fault }, name) =>
      `${fault.message} There is no copy of ${name} here yet. Try again in a minute.`,
    retryAfter: ({ fault }) => fault.retryAfter,
    problem: ({ fault }) => ({
      status: 503,
      slug: `upstream-${fault.kind}`,
      title: fault.message,
      retryAfter: fault.retryAfter ?? ASK_AGAIN,
    }),
    card: { message: 'down', named: true, maxAge: 30 },
    preview: { image: 'fault', linked: true },
  },
  limited: {
    page: {
      status: 429,
      title: 'Too many requests',
      message: () => 'Too many requests from your network. Try again in a minute.',
      cacheable: false,
    },
    pairMessage: () => 'Too many requests from your network. Try again in a minute.',
    retryAfter: ({ retryAfter }) => retryAfter,
    problem: ({ retryAfter }) => limitedProblem(retryAfter),
    // Nobody fetches the player now, but a card that says "later" is better than none.
    card: { message: 'pending', named: true, maxAge: 60 },
    preview: { image: 'pending', linked: true },
  },
  pending: {
    page: {
      status: 503,
      title: 'Just a moment',
      message: () => 'Just a moment: fetching the games.',
      cacheable: false,
    },
    pairMessage: (_, name) => `Just a moment: fetching the games of ${name}.`,
    retryAfter: ({ retryAfter }) => retryAfter,
    problem: ({ fetched, total, retryAfter }) => ({
      status: 503,
      slug: 'pending',
      title: 'The games are being fetched.',
      detail: total === null ? undefined : `${fetched} of ${total} games`,
      retryAfter,
    }),
    card: { message: 'pending', named: true, maxAge: 15 },
    preview: { image: 'pending', linked: true },
  },
};

/** What is said of a player who cannot be shown. */
export function stateOf(player: Unavailable): StateRow<Unavailable> {
  return ROWS[player.state] as StateRow<Unavailable>;
}

/** The status, the caching and the `Retry-After` of a page without a player. */
export function directiveFor(player: Unavailable): PageDirective {
  const { page, retryAfter } = stateOf(player);
  const seconds = retryAfter(player);
  return {
    status: page.status,
    retryAfter: seconds === null ? null : Math.max(1, Math.ceil(seconds)),
    cache: page.cacheable,
    maxAge: null,
  };
}

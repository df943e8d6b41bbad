import { activityQuery, gamesQuery, progressQuery } from '#lib/api/query/queries.ts';
import { METRICS } from '#lib/card/badge.ts';
import { type Answers, content, good, json, phpRefusals, problems } from './answers.ts';
import {
  cardParameters,
  type Parameter,
  parametersOf,
  textParameter,
  USERNAME,
} from './parameters.ts';

/** What can be asked for at one address. */
export interface Operation {
  /** The address, with its values in braces. */
  path: string;
  method: 'get' | 'post';
  /** One name in the document. */
  id: string;
  group: 'Players' | 'Endpoint' | 'Sharing' | 'This document';
  /** What it is, in a few words. */
  summary: string;
  parameters: Parameter[];
  answers: Answers;
}

const API = '/api/v1/users/{username}';
const CARD = '/u/{username}';
/** Where else a card is asked for than at its own format's address. */
const CARD_FORMATS = [
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['txt', 'text/plain'],
] as const;

/**
 * Every address that is there for programs.
 * @param year the present one
 */
export function listOperations(year: number): Operation[] {
  return [...playerOperations(year), endpoint(), ...sharing(), document()];
}

function playerOperations(year: number): Operation[] {
  const read = { method: 'get', group: 'Players' } as const;
  return [
    {
      ...read,
      path: `${API}/summary`,
      id: 'getSummary',
      summary: 'Every number of a player, milestones, systems, and as of when',
      parameters: [USERNAME],
      answers: { ...good('the numbers', json('Summary')), ...problems(404, 429, 503) },
    },
    {
      ...read,
      path: `${API}/completion-progress`,
      id: 'getCompletionProgress',
      summary: 'A player’s rows as they came, in the words of the client library',
      parameters: [USERNAME, ...parametersOf(progressQuery)],
      answers: {
        ...good('some of the rows', json('CompletionProgress')),
        ...problems(400, 404, 429, 503),
      },
    },
    {
      ...read,
      path: `${API}/games`,
      id: 'getGames',
      summary: 'A player’s games, filtered, searched and sorted, a hundred a page',
      parameters: [USERNAME, ...parametersOf(gamesQuery)],
      answers: {
        ...good('a hundred games that fit', json('Games')),
        ...problems(400, 404, 429, 503),
      },
    },
    {
      ...read,
      path: `${API}/activity`,
      id: 'getActivity',
      summary: 'Awards by day, month, weekday and year, in UTC',
      parameters: [USERNAME, ...parametersOf(activityQuery(year))],
      answers: {
        ...good('when awards were given', json('Activity')),
        ...problems(400, 404, 429, 503),
      },
    },
    {
      path: `${API}/refresh`,
      method: 'post',
      group: 'Players',
      id: 'refresh',
      summary: 'Fetch a player now; once in five minutes',
      parameters: [USERNAME],
      answers: { 202: { description: 'on its way' }, ...problems(404, 429) },
    },
  ];
}

function endpoint(): Operation {
  return {
    path: '/API/API_GetUserCompletionProgress.php',
    method: 'get',
    group: 'Endpoint',
    id: 'getUserCompletionProgress',
    summary: 'The endpoint of RetroAchievements itself, from what is stored here; needs no key',
    parameters: [
      {
        ...textParameter('u', 'a name, or the ULID of a player who is known here'),
        required: true,
      },
      textParameter('c', 'how many rows to send', integer(1, 500, 100)),
      textParameter('o', 'how many rows to leave out before them', integer(0, undefined, 0)),
      textParameter('y', 'not looked at'),
      textParameter('z', 'not looked at'),
    ],
    answers: {
      ...good('some of the rows; none for a name that is nobody’s', json('PhpCompletionProgress')),
      ...phpRefusals(),
    },
  };
}

const integer = (minimum: number, maximum: number | undefined, none: number) => ({
  type: 'integer',
  minimum,
  ...(maximum !== undefined && { maximum }),
  default: none,
});

function sharing(): Operation[] {
  const read = { method: 'get', group: 'Sharing' } as const;
  const options = cardParameters();
  const metric = { type: 'string', enum: METRICS, default: 'headline' };
  return [
    ...CARD_FORMATS.map(
      ([format, type]): Operation => ({
        ...read,
        path: `${CARD}/card.${format}`,
        id: `getCard${format.charAt(0).toUpperCase()}${format.slice(1)}`,
        summary: `A card as ${format.toUpperCase()}; a card that says so where there is no player`,
        parameters: [USERNAME, ...options, ...(format === 'png' ? [SCALE] : [])],
        answers: good('a card', content(type)),
      }),
    ),
    {
      ...read,
      path: `${CARD}/badge.json`,
      id: 'getBadge',
      summary: 'A badge for shields.io',
      parameters: [
        USERNAME,
        textParameter('metric', 'what to count', metric),
        ...options.filter(({ name }) => OF_BADGES.includes(name)),
      ],
      answers: good('a badge', json('Badge')),
    },
    {
      ...read,
      path: `${CARD}/feed.xml`,
      id: 'getFeed',
      summary: 'The last fifty awards as an Atom feed',
      parameters: [USERNAME],
      answers: {
        ...good('a feed', content('application/atom+xml')),
        ...problems(404, 429, 503),
      },
    },
    {
      ...read,
      path: '/api/oembed',
      id: 'getOembed',
      summary: 'oEmbed 1.0: what to embed for an address of a player',
      parameters: [
        { ...textParameter('url', 'an address of a player on this site'), required: true },
        textParameter('format', '', { type: 'string', enum: ['json', 'xml'], default: 'json' }),
        textParameter('maxwidth', 'pixels', { type: 'integer', minimum: 1 }),
        textParameter('maxheight', 'pixels', { type: 'integer', minimum: 1 }),
      ],
      answers: {
        ...good('what to embed', { ...json('Oembed'), ...content('text/xml') }),
        ...problems(400, 404, 501, 503),
      },
    },
  ];
}

const SCALE = textParameter('scale', 'pixels to one of the card', {
  type: 'integer',
  enum: [1, 2],
  default: 1,
});
const OF_BADGES = ['locale', 'number_format', 'timezone', 'date_format', 'cache_seconds'];

function document(): Operation {
  return {
    path: '/api/openapi.json',
    method: 'get',
    group: 'This document',
    id: 'getOpenApi',
    summary: 'This description of all that is here for programs (OpenAPI 3.1)',
    parameters: [],
    answers: good('the document', { 'application/json': { schema: { type: 'object' } } }),
  };
}

import { activityQuery, gamesQuery, progressQuery } from '#lib/api/query/queries.ts';
import { METRICS } from '#lib/card/badge.ts';
import {
  cardParameters,
  type Parameter,
  queryParameter,
  toParameters,
  USERNAME,
} from './parameters.ts';
import { type ApiResponses, content, json, ok, phpErrors, problems } from './responses.ts';

/** A method of one address. */
export interface Operation {
  /** The address, with its parameters in braces. */
  path: string;
  method: 'get' | 'post';
  /** Unique in the document. */
  id: string;
  group: 'Players' | 'Endpoint' | 'Sharing' | 'This document';
  /** In a few words. */
  summary: string;
  parameters: Parameter[];
  responses: ApiResponses;
}

const API = '/api/v1/users/{username}';
const CARD = '/u/{username}';
/** Formats of a card, with their media types. */
const CARD_FORMATS = [
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['txt', 'text/plain'],
] as const;

/**
 * Every address for programs.
 * @param year the current one
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
      summary: 'All numbers of a player, with milestones and systems',
      parameters: [USERNAME],
      responses: { ...ok('the numbers', json('Summary')), ...problems(404, 429, 503) },
    },
    {
      ...read,
      path: `${API}/completion-progress`,
      id: 'getCompletionProgress',
      summary:
        'A player’s rows as RetroAchievements sent them, with the field names of its client library',
      parameters: [USERNAME, ...toParameters(progressQuery)],
      responses: {
        ...ok('a slice of the rows', json('CompletionProgress')),
        ...problems(400, 404, 429, 503),
      },
    },
    {
      ...read,
      path: `${API}/games`,
      id: 'getGames',
      summary: 'A player’s games, filtered, searched and sorted, 100 per page',
      parameters: [USERNAME, ...toParameters(gamesQuery)],
      responses: {
        ...ok('a page of matching games', json('Games')),
        ...problems(400, 404, 429, 503),
      },
    },
    {
      ...read,
      path: `${API}/activity`,
      id: 'getActivity',
      summary: 'Awards by day, month, weekday and year, in UTC',
      parameters: [USERNAME, ...toParameters(activityQuery(year))],
      responses: {
        ...ok('when awards were earned', json('Activity')),
        ...problems(400, 404, 429, 503),
      },
    },
    {
      path: `${API}/refresh`,
      method: 'post',
      group: 'Players',
      id: 'refresh',
      summary: 'Fetch a player now, at most every five minutes',
      parameters: [USERNAME],
      responses: { 202: { description: 'started' }, ...problems(404, 429) },
    },
  ];
}

function endpoint(): Operation {
  return {
    path: '/API/API_GetUserCompletionProgress.php',
    method: 'get',
    group: 'Endpoint',
    id: 'getUserCompletionProgress',
    summary: 'The endpoint of RetroAchievements itself, answered from stored data; needs no key',
    parameters: [
      {
        ...queryParameter('u', 'a username, or the ULID of a player who is known here'),
        required: true,
      },
      queryParameter('c', 'how many rows to send', integer(1, 500, 100)),
      queryParameter('o', 'how many rows to skip', integer(0, undefined, 0)),
      queryParameter('y', 'ignored'),
      queryParameter('z', 'ignored'),
    ],
    responses: {
      ...ok('a slice of the rows; empty for an unknown player', json('PhpCompletionProgress')),
      ...phpErrors(),
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
        summary: `A card as ${format.toUpperCase()}; without a player, a card that says so`,
        parameters: [USERNAME, ...options, ...(format === 'png' ? [SCALE] : [])],
        responses: ok('a card', content(type)),
      }),
    ),
    {
      ...read,
      path: `${CARD}/badge.json`,
      id: 'getBadge',
      summary: 'A badge for shields.io',
      parameters: [
        USERNAME,
        queryParameter('metric', 'what to count', metric),
        ...options.filter(({ name }) => BADGE_OPTIONS.includes(name)),
      ],
      responses: ok('a badge', json('Badge')),
    },
    {
      ...read,
      path: `${CARD}/feed.xml`,
      id: 'getFeed',
      summary: 'The last fifty awards as an Atom feed',
      parameters: [USERNAME],
      responses: {
        ...ok('a feed', content('application/atom+xml')),
        ...problems(404, 429, 503),
      },
    },
    {
      ...read,
      path: '/api/oembed',
      id: 'getOembed',
      summary: 'oEmbed 1.0: what to embed for a player page',
      parameters: [
        { ...queryParameter('url', 'a player page on this site'), required: true },
        queryParameter('format', '', { type: 'string', enum: ['json', 'xml'], default: 'json' }),
        queryParameter('maxwidth', 'pixels', { type: 'integer', minimum: 1 }),
        queryParameter('maxheight', 'pixels', { type: 'integer', minimum: 1 }),
      ],
      responses: {
        ...ok('what to embed', { ...json('Oembed'), ...content('text/xml') }),
        ...problems(400, 404, 501, 503),
      },
    },
  ];
}

const SCALE = queryParameter('scale', 'pixels per pixel of the card', {
  type: 'integer',
  enum: [1, 2],
  default: 1,
});
const BADGE_OPTIONS = ['locale', 'number_format', 'timezone', 'date_format', 'cache_seconds'];

function document(): Operation {
  return {
    path: '/api/openapi.json',
    method: 'get',
    group: 'This document',
    id: 'getOpenApi',
    summary: 'This description of the API (OpenAPI 3.1)',
    parameters: [],
    responses: ok('the document', { 'application/json': { schema: { type: 'object' } } }),
  };
}

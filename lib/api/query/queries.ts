import { z } from 'zod';
import { FIRST_YEAR } from '#lib/domain/year.ts';
import { NO_FILTERS, SORTS, STATUSES, SUBSETS } from '#lib/gameQuery/filters.ts';

/*
 * The queries of the JSON API. The description of a field says what it accepts: in the documentation,
 * and in the problem for an invalid value.
 */

/** The most rows of one response, as upstream. */
const MAX_ROWS = 500;
/** The last page that can be requested: no list is that long. */
const LAST_PAGE = 9999;
/** Characters of a search. */
const MAX_Q = 80;

const oneOf = (values: readonly string[]) => `one of ${values.join(', ')}`;
const integer = (from: number, to: number) => z.int().min(from).max(to);

/** A slice of the rows as RetroAchievements sent them. */
export const progressQuery = z.object({
  count: integer(1, MAX_ROWS)
    .default(100)
    .describe(`a whole number from 1 to ${MAX_ROWS}: how many rows to send`),
  offset: z.int().min(0).default(0).describe('a whole number from 0: how many rows to skip'),
});

/** The filters of games, with the names that the games page uses. */
export const gamesQuery = z.object({
  status: z.enum(STATUSES).default(NO_FILTERS.status).describe(oneOf(STATUSES)),
  system: integer(1, LAST_PAGE).optional().describe('the id of a console, e.g. 7 for the NES'),
  sort: z.enum(SORTS).default(NO_FILTERS.sort).describe(oneOf(SORTS)),
  subsets: z.enum(SUBSETS).default(NO_FILTERS.subsets).describe(oneOf(SUBSETS)),
  q: z
    .string()
    .refine((text) => Array.from(text).length <= MAX_Q)
    .default(NO_FILTERS.q)
    .describe(`up to ${MAX_Q} characters to search for in titles, ignoring case and accents`),
  page: integer(1, LAST_PAGE).default(1).describe('a page from 1, with 100 games each'),
});

/**
 * The year of an activity.
 * @param current the current year
 */
export const activityQuery = (current: number) =>
  z.object({
    year: integer(FIRST_YEAR, current)
      .optional()
      .describe(`a year from ${FIRST_YEAR} to the current one; default: all years`),
  });

import { z } from 'zod';
import { FIRST_YEAR } from '#lib/domain/year.ts';
import { NO_FILTERS, SORTS, STATUSES, SUBSETS } from '#lib/gameQuery/filters.ts';

/*
 * The queries of the JSON API. The description of a field says what it takes: in the documentation,
 * and in the problem that a wrong value gets.
 */

/** The most rows of one answer, as upstream. */
const MOST_ROWS = 500;
/** The last page that can be asked for: no list is that long. */
const LAST_PAGE = 9999;
/** Characters of a search. */
const MOST_Q = 80;

const listed = (values: readonly string[]) => `one of ${values.join(', ')}`;
const whole = (from: number, to: number) => z.int().min(from).max(to);

/** Which rows of a list as it came. */
export const progressQuery = z.object({
  count: whole(1, MOST_ROWS)
    .default(100)
    .describe(`a whole number from 1 to ${MOST_ROWS}: how many rows to send`),
  offset: z
    .int()
    .min(0)
    .default(0)
    .describe('a whole number from 0: how many rows to leave out before them'),
});

/** The filters of the games, by the names that the page of the games has. */
export const gamesQuery = z.object({
  status: z.enum(STATUSES).default(NO_FILTERS.status).describe(listed(STATUSES)),
  system: whole(1, LAST_PAGE).optional().describe('the id of a console: 7 for the NES'),
  sort: z.enum(SORTS).default(NO_FILTERS.sort).describe(listed(SORTS)),
  subsets: z.enum(SUBSETS).default(NO_FILTERS.subsets).describe(listed(SUBSETS)),
  q: z
    .string()
    .refine((text) => Array.from(text).length <= MOST_Q)
    .default(NO_FILTERS.q)
    .describe(
      `up to ${MOST_Q} characters to look for in titles, without regard to case and accents`,
    ),
  page: whole(1, LAST_PAGE).default(1).describe('a whole number from 1: which hundred of them'),
});

/**
 * The year of an activity.
 * @param present the year that it is
 */
export const activityQuery = (present: number) =>
  z.object({
    year: whole(FIRST_YEAR, present)
      .optional()
      .describe(`a year from ${FIRST_YEAR} to the present one; without it, all years`),
  });

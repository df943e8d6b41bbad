import { z } from 'zod';
import { AWARD_KINDS } from '#lib/domain/awardKind.ts';
import { USERNAME_PATTERN } from '#lib/domain/username.ts';

/* What the answers of the API are made of. Types come from these schemas, and so does OpenAPI. */

/** A count: a whole number, 0 or more. */
export const count = z.int().nonnegative();

/** A date as RetroAchievements writes it, in UTC to the second: `2026-11-19T18:02:11+00:00`. */
export const date = z.string().meta({ format: 'date-time' });

/** An award as we count it. */
export const award = z.enum([...AWARD_KINDS, 'other']);

/** A game as far as it needs naming. */
export const gameName = z.object({
  gameId: z.int(),
  title: z.string().nullable(),
  imageIcon: z.string().nullable().describe('a path on media.retroachievements.org'),
  consoleId: z.int(),
  consoleName: z.string().nullable(),
});

/** How many games stand at each award. */
export const tally = z.object({
  played: count.describe('all rows'),
  mastered: count,
  completed: count,
  beaten: count.describe('beaten in hardcore, and no more than that'),
  beatenCasual: count.describe('beaten in casual mode, and no more than that'),
  other: count.describe('awards of a kind that this site does not know'),
  unfinished: count.describe('without an award, and no subset'),
  subsets: count.describe('subsets without an award: they count in played only'),
});

/** Whose data it is, and as of when. */
export const subject = z.object({
  username: z.string().regex(USERNAME_PATTERN).describe('in the player’s own spelling'),
  takenAt: z
    .string()
    .meta({ format: 'date-time' })
    .describe('when RetroAchievements was last read'),
  stale: z.boolean().describe('an old copy: RetroAchievements has given no newer one'),
  complete: z.boolean().describe('whether the list is as long as RetroAchievements says it is'),
});

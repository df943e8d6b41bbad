import { z } from 'zod';
import { AWARD_KINDS } from '#lib/domain/awardKind.ts';
import { USERNAME_PATTERN } from '#lib/domain/username.ts';

/* Parts of API responses. Types and OpenAPI come from these schemas. */

/** A count: a whole number, 0 or more. */
export const count = z.int().nonnegative();

/** A date as RetroAchievements writes it, in UTC to the second: `2026-11-19T18:02:11+00:00`. */
export const date = z.string().meta({ format: 'date-time' });

/** An award as this site counts it. */
export const award = z.enum([...AWARD_KINDS, 'other']);

/** Names a game. */
export const gameName = z.object({
  gameId: z.int(),
  title: z.string().nullable(),
  imageIcon: z.string().nullable().describe('a path on media.retroachievements.org'),
  consoleId: z.int(),
  consoleName: z.string().nullable(),
});

/** How many games have which highest award. */
export const tally = z.object({
  played: count.describe('all rows'),
  mastered: count,
  completed: count,
  beaten: count.describe('beaten in hardcore and not mastered'),
  beatenCasual: count.describe('beaten in casual mode and nothing higher'),
  other: count.describe('awards of an unknown kind'),
  unfinished: count.describe('without an award, subsets excluded'),
  subsets: count.describe('subsets without an award: they count in played only'),
});

/** The player, and how current the data is. */
export const playerInfo = z.object({
  username: z.string().regex(USERNAME_PATTERN).describe('in the player’s own spelling'),
  takenAt: z
    .string()
    .meta({ format: 'date-time' })
    .describe('when the data was fetched from RetroAchievements'),
  stale: z.boolean().describe('an old copy, because RetroAchievements cannot be reached'),
  complete: z.boolean().describe('whether the list is as long as RetroAchievements says it is'),
});

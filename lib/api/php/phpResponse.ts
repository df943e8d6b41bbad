import { z } from 'zod';
import { count } from '#lib/api/responses/fields.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { fromGame } from '#lib/upstream/gameRow.ts';

const sentDate = z.string().nullable().describe('as RetroAchievements wrote it');

/** A row of the original endpoint. */
const phpRow = z.object({
  GameID: z.int(),
  Title: z.string().nullable(),
  ImageIcon: z.string().nullable(),
  ConsoleID: z.int(),
  ConsoleName: z.string().nullable(),
  MaxPossible: count,
  NumAwarded: count.nullable(),
  NumAwardedHardcore: count.nullable(),
  MostRecentAwardedDate: sentDate,
  HighestAwardKind: z.string().nullable(),
  HighestAwardDate: sentDate,
});

/** The body of the original endpoint. */
export const phpSchema = z.object({
  Count: count,
  Total: count.describe('all rows; a row that could not be read is not counted'),
  Results: z.array(phpRow),
});

/** The original's response to an invalid call (422). */
export const phpValidationErrorSchema = z.object({
  message: z.string(),
  errors: z.record(z.string(), z.array(z.string())),
});

/** The original's format of other errors, which we use for all of ours. */
export const phpProblemSchema = z.object({
  message: z.string(),
  errors: z.array(z.object({ status: z.string(), code: z.string(), title: z.string() })),
});

/**
 * A slice of a player's rows as the original sends them: the same fields and order. The total counts
 * the rows that exist here, so that a client that pages until it has them all comes to an end.
 */
export function toPhp(
  { games }: Pick<Snapshot, 'games'>,
  { count, offset }: { count: number; offset: number },
): z.output<typeof phpSchema> {
  const rows = games.slice(offset, offset + count).map(fromGame);
  return { Count: rows.length, Total: games.length, Results: rows };
}

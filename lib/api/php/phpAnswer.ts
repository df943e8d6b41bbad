import { z } from 'zod';
import { count } from '#lib/api/answers/parts.ts';
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
export const phpAnswer = z.object({
  Count: count,
  Total: count.describe('rows there are; a row that could not be read is not counted'),
  Results: z.array(phpRow),
});

/** What the original answers to a call that it does not take (422). */
export const phpRefusal = z.object({
  message: z.string(),
  errors: z.record(z.string(), z.array(z.string())),
});

/** How the original words its other refusals; ours have no other form. */
export const phpProblem = z.object({
  message: z.string(),
  errors: z.array(z.object({ status: z.string(), code: z.string(), title: z.string() })),
});

/**
 * Some of a player's rows as the original sends them: its fields, their order, its order of rows.
 * The total is of rows that can be had here: a client that asks on until it has so many comes to an
 * end.
 */
export function answerPhp(
  { games }: Pick<Snapshot, 'games'>,
  { count, offset }: { count: number; offset: number },
): z.output<typeof phpAnswer> {
  const rows = games.slice(offset, offset + count).map(fromGame);
  return { Count: rows.length, Total: games.length, Results: rows };
}

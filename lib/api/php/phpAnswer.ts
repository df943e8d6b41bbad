import { z } from 'zod';
import type { Snapshot } from '../../domain/snapshot.ts';
import { fromGame } from '../../upstream/fromGame.ts';
import { wireRow } from '../../upstream/wire.ts';
import { count } from '../answers/parts.ts';

/** The body of the original endpoint. */
export const phpAnswer = z.object({ Count: count, Total: count, Results: z.array(wireRow) });

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

/** Some of a player's rows as the original sends them: its fields, their order, its order of rows. */
export function answerPhp(
  { games, total }: Pick<Snapshot, 'games' | 'total'>,
  { count, offset }: { count: number; offset: number },
): z.output<typeof phpAnswer> {
  const rows = games.slice(offset, offset + count).map(fromGame);
  return { Count: rows.length, Total: total, Results: rows };
}

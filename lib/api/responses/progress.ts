import { z } from 'zod';
import type { Game } from '#lib/domain/game.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { count, date, gameName } from './fields.ts';

/**
 * A row with the field names of the client library `@retroachievements/api`: all eleven fields, with
 * dates in the format of this API.
 */
export const progressRow = z.object({
  ...gameName.shape,
  maxPossible: count.describe('0 for a retired set'),
  numAwarded: count.nullable(),
  numAwardedHardcore: count.nullable(),
  mostRecentAwardedDate: date.nullable(),
  highestAwardKind: z.string().nullable().describe('as RetroAchievements spells it'),
  highestAwardDate: date.nullable(),
});

export const progressSchema = z.object({
  count: count.describe('rows in this response'),
  total: count.describe('all rows; a row that could not be read is not counted'),
  results: z.array(progressRow),
});

/** A game with the field names of the client library. */
export function toProgressRow(game: Game): z.output<typeof progressRow> {
  return {
    gameId: game.id,
    title: game.title,
    imageIcon: game.icon,
    consoleId: game.consoleId,
    consoleName: game.consoleName,
    maxPossible: game.possible,
    numAwarded: game.awarded,
    numAwardedHardcore: game.awardedHardcore,
    mostRecentAwardedDate: game.lastUnlock,
    highestAwardKind: game.awardName,
    highestAwardDate: game.awardDate,
  };
}

/** A slice of a player's rows, in the upstream's order. */
export function toProgress(
  { games }: Snapshot,
  { count, offset }: { count: number; offset: number },
): z.output<typeof progressSchema> {
  const results = games.slice(offset, offset + count).map(toProgressRow);
  return { count: results.length, total: games.length, results };
}

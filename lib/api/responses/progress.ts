import { z } from 'zod';
import type { Game } from '#lib/domain/game.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { count, date, gameName } from './fields.ts';

/**
 * A row as the client library `@retroachievements/api` has it: all eleven fields, dates in the one
 * spelling of this API.
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

export const progressAnswer = z.object({
  count: count.describe('rows in this answer'),
  total: count.describe('rows there are; a row that could not be read is not counted'),
  results: z.array(progressRow),
});

/** A game in the client library's words. */
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

/** Some of a player's rows, in the upstream's order. */
export function answerProgress(
  { games }: Snapshot,
  { count, offset }: { count: number; offset: number },
): z.output<typeof progressAnswer> {
  const results = games.slice(offset, offset + count).map(toProgressRow);
  return { count: results.length, total: games.length, results };
}

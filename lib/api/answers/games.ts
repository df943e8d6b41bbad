import { z } from 'zod';
import type { gamesQuery } from '#lib/api/query/queries.ts';
import type { Game } from '#lib/domain/game.ts';
import { isSubset } from '#lib/domain/title.ts';
import { percent } from '#lib/format/number.ts';
import { cleanQ } from '#lib/gameQuery/filters.ts';
import { getGameQuery } from '#lib/gameQuery/getGameQuery.ts';
import { isRetired, isRevised } from '#lib/stats/summarize.ts';
import { toGo } from '#lib/stats/toGo.ts';
import { award, count, subject } from './parts.ts';
import { progressRow, toProgressRow } from './progress.ts';
import { type Found, subjectOf } from './subject.ts';

/** Games of one answer, as on the page of the games. */
const PER_PAGE = 100;

const gameRow = z.object({
  ...progressRow.shape,
  award: award.nullable().describe('the award as this site counts it'),
  percent: z
    .int()
    .min(0)
    .max(100)
    .nullable()
    .describe('unlocked, rounded down; null where retired'),
  toGo: count.describe('hardcore unlocks left to mastery'),
  subset: z.boolean(),
  revised: z.boolean().describe('mastered or completed, and grown since'),
  retired: z.boolean().describe('without achievements by now; still counted'),
});

export const gamesAnswer = z.object({
  ...subject.shape,
  played: count.describe('all games of the player'),
  total: count.describe('games that fit'),
  page: count,
  pages: count,
  results: z.array(gameRow),
});

/** Those of a player's games that fit, in the order asked for, a hundred of them. */
export function answerGames(
  found: Found,
  { page, system, q, ...filters }: z.output<typeof gamesQuery>,
): z.output<typeof gamesAnswer> {
  const { snapshot } = found;
  const fitting = getGameQuery(snapshot).find({ ...filters, system: system ?? null, q: cleanQ(q) });
  const from = (page - 1) * PER_PAGE;
  return {
    ...subjectOf(found),
    played: snapshot.games.length,
    total: fitting.length,
    page,
    pages: Math.ceil(fitting.length / PER_PAGE),
    results: fitting.slice(from, from + PER_PAGE).map(toGameRow),
  };
}

function toGameRow(game: Game): z.output<typeof gameRow> {
  return {
    ...toProgressRow(game),
    award: game.award,
    percent: isRetired(game) ? null : percent(game.awarded ?? 0, game.possible),
    toGo: toGo(game),
    subset: isSubset(game.title),
    revised: isRevised(game),
    retired: isRetired(game),
  };
}

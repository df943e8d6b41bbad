import { z } from 'zod';
import type { gamesQuery } from '#lib/api/query/queries.ts';
import type { Game } from '#lib/domain/game.ts';
import { isSubset } from '#lib/domain/title.ts';
import { percent } from '#lib/format/number.ts';
import { cleanQ } from '#lib/gameQuery/filters.ts';
import { getGameQuery } from '#lib/gameQuery/getGameQuery.ts';
import { isRetired, isRevised } from '#lib/stats/summarize.ts';
import { toGo } from '#lib/stats/toGo.ts';
import { award, count, playerInfo } from './fields.ts';
import { type PlayerData, toPlayerInfo } from './playerInfo.ts';
import { progressRow, toProgressRow } from './progress.ts';

/** Games per response, as on the games page. */
const PER_PAGE = 100;

const gameRow = z.object({
  ...progressRow.shape,
  award: award.nullable().describe('the award as this site counts it'),
  percent: z
    .int()
    .min(0)
    .max(100)
    .nullable()
    .describe('unlocked, rounded down; null for a retired set'),
  toGo: count.describe('hardcore unlocks left to mastery'),
  subset: z.boolean(),
  revised: z.boolean().describe('mastered or completed, with new achievements since'),
  retired: z.boolean().describe('the set has no achievements any more; still counted'),
});

export const gamesSchema = z.object({
  ...playerInfo.shape,
  played: count.describe('all games of the player'),
  total: count.describe('games that match'),
  page: count,
  pages: count,
  results: z.array(gameRow),
});

/** One page of a player's games that match a query, in its order. */
export function toGames(
  found: PlayerData,
  { page, system, q, ...filters }: z.output<typeof gamesQuery>,
): z.output<typeof gamesSchema> {
  const { snapshot } = found;
  const matching = getGameQuery(snapshot).filter({
    ...filters,
    system: system ?? null,
    q: cleanQ(q),
  });
  const from = (page - 1) * PER_PAGE;
  return {
    ...toPlayerInfo(found),
    played: snapshot.games.length,
    total: matching.length,
    page,
    pages: Math.ceil(matching.length / PER_PAGE),
    results: matching.slice(from, from + PER_PAGE).map(toGameRow),
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

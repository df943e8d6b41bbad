import type { Snapshot } from '#lib/domain/snapshot.ts';
import { singleton } from '#lib/singleton.ts';
import { createGameQuery, type GameQuery } from './createGameQuery.ts';
import { rankTitles, type TitleRanks } from './rankTitles.ts';

interface Prepared {
  query: GameQuery;
  titles: () => TitleRanks;
}

/** Created once per snapshot and dropped with it: sorting costs more than rendering a page. */
function prepare({ games }: Snapshot): Prepared {
  const all = singleton('explorers', () => new WeakMap<object, Prepared>());
  let prepared = all.get(games);
  if (!prepared) {
    let ranked: TitleRanks | undefined;
    const titles = () => {
      ranked ??= rankTitles(games);
      return ranked;
    };
    prepared = { query: createGameQuery(games, titles), titles };
    all.set(games, prepared);
  }
  return prepared;
}

/** The query over a snapshot's games, created once. */
export function getGameQuery(snapshot: Snapshot): GameQuery {
  return prepare(snapshot).query;
}

/** A snapshot's games by title, sorted once. */
export function getTitleRanks(snapshot: Snapshot): TitleRanks {
  return prepare(snapshot).titles();
}

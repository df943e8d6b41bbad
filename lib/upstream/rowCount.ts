import type { Game } from '#lib/domain/game.ts';
import { toGame } from './gameRow.ts';
import { idOf, readRow } from './readRow.ts';

/** The rows of a list as they come in, each game once. */
export interface RowCount {
  /** @returns whether a row was among them that was not there before */
  add(rows: readonly unknown[]): boolean;
  /** In the order in which they came. */
  games(): Game[];
  /** Distinct rows so far, those included that cannot be read. */
  distinct(): number;
}

export function createRowCount(): RowCount {
  const games = new Map<number, Game>();
  /** Ids of rows that cannot be read otherwise. */
  const odd = new Set<number>();
  let nameless = 0;

  function addOne(raw: unknown): boolean {
    const row = readRow(raw);
    if (row) {
      if (games.has(row.GameID)) return false;
      games.set(row.GameID, toGame(row));
      return !odd.delete(row.GameID);
    }
    const id = idOf(raw);
    if (id === null) {
      nameless += 1;
      return true;
    }
    if (games.has(id) || odd.has(id)) return false;
    odd.add(id);
    return true;
  }

  return {
    add: (rows) => rows.filter(addOne).length > 0,
    games: () => [...games.values()],
    distinct: () => games.size + odd.size + nameless,
  };
}

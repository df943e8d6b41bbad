import type { Game } from '#lib/domain/game.ts';
import { toGame } from './gameRow.ts';
import { readRow, readRowId } from './readRow.ts';

/** Collects the rows of a list, each game once. */
export interface RowCollector {
  /** @returns whether any of them is new */
  add(rows: readonly unknown[]): boolean;
  /** In the upstream's order. */
  games(): Game[];
  /** Distinct rows so far, including unreadable ones. */
  distinct(): number;
}

/** Makes an empty collector. */
export function createRowCollector(): RowCollector {
  const games = new Map<number, Game>();
  /** Ids of rows that are otherwise unreadable. */
  const unreadable = new Set<number>();
  let withoutId = 0;

  function addOne(raw: unknown): boolean {
    const row = readRow(raw);
    if (row) {
      if (games.has(row.GameID)) return false;
      games.set(row.GameID, toGame(row));
      return !unreadable.delete(row.GameID);
    }
    const id = readRowId(raw);
    if (id === null) {
      withoutId += 1;
      return true;
    }
    if (games.has(id) || unreadable.has(id)) return false;
    unreadable.add(id);
    return true;
  }

  return {
    add: (rows) => rows.filter(addOne).length > 0,
    games: () => [...games.values()],
    distinct: () => games.size + unreadable.size + withoutId,
  };
}

import { isoDate } from '#lib/demo/players/isoDate.ts';
import type { Player, ProgressRow } from '#lib/demo/players/types.ts';

/** A new game: `shift` adds it at the front, and so does a touch of an unknown id. */
function newRow(gameId: number): ProgressRow {
  return {
    GameID: gameId,
    Title: `New Arrival ${gameId}`,
    ImageIcon: `/Images/${String(gameId % 1_000_000).padStart(6, '0')}.png`,
    ConsoleID: 7,
    ConsoleName: 'NES/Famicom',
    MaxPossible: 20,
    NumAwarded: 0,
    NumAwardedHardcore: 0,
    MostRecentAwardedDate: null,
    HighestAwardKind: null,
    HighestAwardDate: null,
  };
}

/**
 * The player after mastering a game at `now` (ms): its row is first, with every achievement
 * unlocked in hardcore. A game that is not in the list is added.
 */
export function touchGame(player: Player, gameId: number, now: number): Player {
  const old = player.rows.find((row) => row.GameID === gameId) ?? newRow(gameId);
  const date = isoDate(now);
  const row: ProgressRow = {
    ...old,
    NumAwarded: old.MaxPossible,
    NumAwardedHardcore: old.MaxPossible,
    MostRecentAwardedDate: date,
    HighestAwardKind: 'mastered',
    HighestAwardDate: date,
  };
  const profile = { ...player.profile, LastGameID: gameId };
  const rest = player.rows.filter((other) => other.GameID !== gameId);
  return { ...player, profile, rows: [row, ...rest] };
}

/** Far above any id of the catalogue. */
let nextFreshId = 990_000;

/** The player after mastering a new game. */
export function touchFreshGame(player: Player, now: number): Player {
  nextFreshId += 1;
  return touchGame(player, nextFreshId, now);
}

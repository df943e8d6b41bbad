import type { Game } from '../domain/game.ts';
import type { WireRow } from './wire.ts';

/** A game as the upstream sent it, its fields in the upstream's order. */
export function fromGame(game: Game): WireRow {
  return {
    GameID: game.id,
    Title: game.title,
    ImageIcon: game.icon,
    ConsoleID: game.consoleId,
    ConsoleName: game.consoleName,
    MaxPossible: game.possible,
    NumAwarded: game.awarded,
    NumAwardedHardcore: game.awardedHardcore,
    MostRecentAwardedDate: game.lastUnlock,
    HighestAwardKind: game.awardName,
    HighestAwardDate: game.awardDate,
  };
}

import type { Game } from '#lib/domain/game.ts';
import type { WireRow } from './wire.ts';

/**
 * A game as the upstream sent it, its fields in the upstream's order and its dates in the upstream's
 * spelling. A repaired field is given repaired: clients of the endpoint expect its type.
 */
export function fromGame(game: Game): WireRow {
  const { lastUnlock, awardDate } = game.sent ?? game;
  return {
    GameID: game.id,
    Title: game.title,
    ImageIcon: game.icon,
    ConsoleID: game.consoleId,
    ConsoleName: game.consoleName,
    MaxPossible: game.possible,
    NumAwarded: game.awarded,
    NumAwardedHardcore: game.awardedHardcore,
    MostRecentAwardedDate: lastUnlock,
    HighestAwardKind: game.awardName,
    HighestAwardDate: awardDate,
  };
}

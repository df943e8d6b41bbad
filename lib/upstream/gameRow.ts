import { parseAward } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { readDates } from '#lib/domain/readDates.ts';
import { log } from '#lib/log.ts';
import { singleton } from '#lib/singleton.ts';
import type { WireRow } from './wire.ts';

/** Each unknown kind is logged once, and at most this many. */
const MAX_KINDS = 100;

function logUnknownKind(name: string): void {
  const seen = singleton('unknownAwardKinds', () => new Set<string>());
  if (seen.has(name) || seen.size >= MAX_KINDS) return;
  seen.add(name);
  const kind = name.slice(0, 40);
  log().warn({ event: 'unknown-award-kind', kind }, 'RetroAchievements gave an unknown award kind');
}

/**
 * Converts a row. Keeps the upstream's name of the award and its spelling of the dates beside ours.
 */
export function toGame(row: WireRow): Game {
  const award = parseAward(row.HighestAwardKind);
  if (award === 'other' && row.HighestAwardKind) logUnknownKind(row.HighestAwardKind);
  return {
    id: row.GameID,
    title: row.Title,
    icon: row.ImageIcon,
    consoleId: row.ConsoleID,
    consoleName: row.ConsoleName,
    possible: row.MaxPossible,
    awarded: row.NumAwarded,
    awardedHardcore: row.NumAwardedHardcore,
    award,
    awardName: row.HighestAwardKind,
    ...readDates({ lastUnlock: row.MostRecentAwardedDate, awardDate: row.HighestAwardDate }, award),
  };
}

/**
 * Converts a game back to a row, with fields in the upstream's order and dates in its spelling.
 * Repaired fields stay repaired: clients of the endpoint expect their type.
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

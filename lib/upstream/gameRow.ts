import { parseAward } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { readDates } from '#lib/domain/readDates.ts';
import { log } from '#lib/log.ts';
import { singleton } from '#lib/singleton.ts';
import type { WireRow } from './wire.ts';

/** Says each new kind once, and no more than this many of them. */
const MOST_KINDS = 100;

function noteUnknownKind(name: string): void {
  const seen = singleton('unknownAwardKinds', () => new Set<string>());
  if (seen.has(name) || seen.size >= MOST_KINDS) return;
  seen.add(name);
  const kind = name.slice(0, 40);
  log().warn({ event: 'unknown-award-kind', kind }, 'RetroAchievements gave an unknown award kind');
}

/**
 * One row in our words. The award keeps its own name beside the kind that we count it as, and dates
 * their own spelling beside the one that we count with.
 */
export function toGame(row: WireRow): Game {
  const award = parseAward(row.HighestAwardKind);
  if (award === 'other' && row.HighestAwardKind) noteUnknownKind(row.HighestAwardKind);
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

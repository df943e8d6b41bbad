import { ACTIVE_CONSOLES, shortConsole } from '#lib/domain/activeConsoles.ts';
import { AWARD_KINDS, type Award } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { getSystemName } from './bySystem.ts';
import { earlierFirst } from './compareText.ts';

/** A system the player has an award on. */
export interface Stamp {
  /** ConsoleID. */
  id: number;
  /** The name that came with the data. */
  name: string;
  /** Short name: `SNES`. */
  code: string;
  /** Date of the first award on it, ISO 8601; null if no award on it has a date. */
  date: string | null;
  /** The best award on it. */
  award: NonNullable<Award>;
}

/** The systems a player has awards on, and how many systems there are. */
export interface Passport {
  /** By date of the first award; undated last, by id. */
  stamps: readonly Stamp[];
  /** Number of stamps of active systems. */
  active: number;
  /** Number of active systems. */
  of: number;
  /** Short names of the active systems without a stamp, by id. */
  missing: readonly string[];
}

/**
 * A stamp for each system with an award of any kind, dated by the first one. Retired sets count.
 * Systems that are not active get a stamp too, but do not count in `active`.
 */
export function passport(games: readonly Game[]): Passport {
  const found = new Map<number, Stamp>();
  for (const game of games) {
    if (game.award === null) continue;
    const stamp = found.get(game.consoleId) ?? unstamped(game, game.award);
    found.set(game.consoleId, stampedBy(stamp, game.awardDate, game.award));
  }
  const stamps = [...found.values()].sort((a, b) => earlierFirst(a.date, b.date) || a.id - b.id);
  const missing = [...ACTIVE_CONSOLES].filter(([id]) => !found.has(id)).map(([, code]) => code);
  const of = ACTIVE_CONSOLES.size;
  return { stamps, active: of - missing.length, of, missing };
}

function unstamped(game: Game, award: NonNullable<Award>): Stamp {
  const [id, name] = [game.consoleId, getSystemName(game)];
  return { id, name, code: shortConsole(id, name), date: null, award };
}

function stampedBy(stamp: Stamp, date: string | null, award: NonNullable<Award>): Stamp {
  const first = earlierFirst(date, stamp.date) < 0 ? date : stamp.date;
  return { ...stamp, date: first, award: rank(award) < rank(stamp.award) ? award : stamp.award };
}

/** Highest first, unknown kinds last. */
function rank(award: NonNullable<Award>): number {
  return award === 'other' ? AWARD_KINDS.length : AWARD_KINDS.indexOf(award);
}

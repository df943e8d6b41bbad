import { ACTIVE_CONSOLES, shortConsole } from '#lib/domain/activeConsoles.ts';
import { AWARD_KINDS, type Award } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { getSystemName } from './bySystem.ts';
import { earlierFirst } from './compareText.ts';

/** A system on which a player has an award. */
export interface Stamp {
  /** ConsoleID. */
  id: number;
  /** The name that came with the data. */
  name: string;
  /** A few characters: `SNES`. */
  code: string;
  /** When the first award on it was given, ISO 8601; null where none of them has a date. */
  date: string | null;
  /** The best award on it. */
  award: NonNullable<Award>;
}

/** The systems on which a player has an award, and how many there are. */
export interface Passport {
  /** In the order of their first awards; those without a date last, by id. */
  stamps: readonly Stamp[];
  /** Stamps of systems that are active today. */
  active: number;
  /** All systems that are active today. */
  of: number;
  /** Short names of the active systems without a stamp, by id. */
  missing: readonly string[];
}

/**
 * A stamp for each system with an award of any kind, dated by the first one. A retired set counts,
 * and so does a system that is not among the active ones, outside of `active`.
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

/** Highest first, a kind that we do not know last. */
function rank(award: NonNullable<Award>): number {
  return award === 'other' ? AWARD_KINDS.length : AWARD_KINDS.indexOf(award);
}

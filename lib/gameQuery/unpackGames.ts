import { parseAward } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { type PackedRows, unpackDate, unpackIconNumber } from './packedGames.ts';

/**
 * Undoes `packRows`, in the same order. Dates are relative to the game above, so games come one by
 * one; the caller can pause between two to keep the page responsive.
 */
export function* unpackGames(packed: PackedRows): Generator<Game, void> {
  const awards = packed.awardNames.map(parseAward);
  let above: string | null = null;
  for (const [i, id] of packed.ids.entries()) {
    const [consoleId, consoleName] = packed.consoles[packed.console[i] ?? 0] ?? [0, null];
    const possible = packed.possible[i] ?? 0;
    const awarded = difference(possible, packed.awarded[i]);
    const award = packed.awards[i] ?? 0;
    const lastUnlock = unpackDate(packed.unlocks[i] ?? null, above);
    above = lastUnlock;
    yield {
      id,
      title: packed.titles[i] ?? null,
      icon: unpackIconNumber(packed.icons[i] ?? null),
      consoleId,
      consoleName,
      possible,
      awarded,
      awardedHardcore: difference(awarded, packed.hardcore[i]),
      lastUnlock,
      award: awards[award] ?? null,
      awardName: packed.awardNames[award] ?? null,
      awardDate: unpackDate(packed.awardDates[i] ?? null, lastUnlock),
    };
  }
}

const difference = (whole: number | null, rest: number | null = null) =>
  rest === null ? null : (whole ?? 0) - rest;

import type { Game } from '../domain/game.ts';
import { AWARDS, type PackedGames, unpackDate, unpackIcon } from './packed.ts';

/** Undoes `packGames`: the games as the server has them, in the upstream's order. */
export function unpackGames(packed: PackedGames): Game[] {
  let above: string | null = null;
  return packed.ids.map((id, i) => {
    const [consoleId, consoleName] = packed.consoles[packed.console[i] ?? 0] ?? [0, null];
    const possible = packed.possible[i] ?? 0;
    const awarded = difference(possible, packed.awarded[i]);
    const lastUnlock = unpackDate(packed.unlocks[i] ?? null, above);
    above = lastUnlock;
    return {
      id,
      title: packed.titles[i] ?? null,
      icon: unpackIcon(packed.icons[i] ?? null),
      consoleId,
      consoleName,
      possible,
      awarded,
      awardedHardcore: difference(awarded, packed.hardcore[i]),
      lastUnlock,
      award: AWARDS[packed.awards[i] ?? 0] ?? null,
      awardName: packed.awardNames[packed.awardName[i] ?? 0] ?? null,
      awardDate: unpackDate(packed.awardDates[i] ?? null, lastUnlock),
    };
  });
}

const difference = (whole: number | null, rest: number | null = null) =>
  rest === null ? null : (whole ?? 0) - rest;

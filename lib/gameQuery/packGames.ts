import type { Game } from '#lib/domain/game.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { type PackedGames, type PackedRows, packDate, packIconNumber } from './packedGames.ts';
import type { TitleRanks } from './rankTitles.ts';

/**
 * Packs games column by column: similar numbers next to each other compress well.
 */
export function packRows(games: readonly Game[]): PackedRows {
  const consoles = toDistinct(
    games.map(({ consoleId, consoleName }): [number, string | null] => [consoleId, consoleName]),
  );
  const awardNames = toDistinct(games.map(({ awardName }) => awardName));
  return {
    consoles: consoles.values,
    awardNames: awardNames.values,
    ids: games.map(({ id }) => id),
    titles: games.map(({ title }) => title),
    icons: games.map(({ icon }) => packIconNumber(icon)),
    console: consoles.places,
    possible: games.map(({ possible }) => possible),
    awarded: games.map(({ awarded, possible }) => difference(possible, awarded)),
    hardcore: games.map(({ awardedHardcore, awarded }) => difference(awarded, awardedHardcore)),
    awards: awardNames.places,
    unlocks: games.map(({ lastUnlock }, i) => packDate(lastUnlock, games[i - 1]?.lastUnlock)),
    awardDates: games.map(({ awardDate, lastUnlock }) => packDate(awardDate, lastUnlock)),
  };
}

/**
 * All games of a snapshot, for the browser to filter.
 * @param titles the same games by title
 */
export function packGames({ games }: Snapshot, { ranks, letters }: TitleRanks): PackedGames {
  return {
    ...packRows(games),
    ranks: Array.from(ranks),
    letters: letters.map(([letter, rank]) => [letter, rank]),
  };
}

const difference = (whole: number | null, part: number | null) =>
  part === null ? null : (whole ?? 0) - part;

/** The distinct values, and each item's index among them. */
function toDistinct<T>(all: readonly T[]): { values: T[]; places: number[] } {
  const known = new Map<string, number>();
  const values: T[] = [];
  const places = all.map((value) => {
    const key = JSON.stringify(value);
    const place = known.get(key) ?? values.push(value) - 1;
    known.set(key, place);
    return place;
  });
  return { values, places };
}

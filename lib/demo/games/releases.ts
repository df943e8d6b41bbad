import { hashText } from '#lib/demo/players/makeRandom.ts';
import type { Genre } from './genre.ts';
import { makeReleases } from './makeReleases.ts';
import type { Release } from './release.ts';

/**
 * Ids of the demo's games are from here up: above every id that RetroAchievements has given, so
 * that no link of the demo opens the page of another game.
 */
const firstId = 100_000;

/** Ids and icon numbers to choose from; 1 is the upstream's default icon. */
const idRoom = 99_998;

/** A release with its id. */
export interface NumberedRelease extends Release {
  readonly gameId: number;
}

/** Ids come from the title and console, so that a longer catalogue moves hardly any of them. */
function numberReleases(releases: readonly Release[]): NumberedRelease[] {
  const taken = new Set<number>();
  return releases.map((release) => {
    let slot = hashText(`${release.consoleId} ${release.title}`) % idRoom;
    while (taken.has(slot)) slot = (slot + 1) % idRoom;
    taken.add(slot);
    return { ...release, gameId: firstId + 2 + slot };
  });
}

let kept: readonly NumberedRelease[] | undefined;
let genresByImage: ReadonlyMap<number, Genre> | undefined;

/** Every release of the demo, made on first use. */
export function getReleases(): readonly NumberedRelease[] {
  kept ??= numberReleases(makeReleases());
  return kept;
}

/** The number of a game's icon. It differs from the id, as upstream. */
export function imageOf(gameId: number): number {
  return gameId - firstId;
}

/** The genre of the demo game that has this icon number. */
export function genreOfImage(image: number): Genre | undefined {
  genresByImage ??= new Map(getReleases().map(({ gameId, genre }) => [imageOf(gameId), genre]));
  return genresByImage.get(image);
}

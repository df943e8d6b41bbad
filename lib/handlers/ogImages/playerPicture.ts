import type { Snapshot } from '#lib/domain/snapshot.ts';
import { pictureOfPlayer } from '#lib/images/og/pictureOfPlayer.ts';
import type { Scene } from '#lib/images/og/scene.ts';

/** One of the pictures that there are of a player. */
export interface PlayerPicture {
  /** The path of its page below the player's: empty, `/year/2026`. */
  below: string;
  /**
   * How it is composed; cheap to ask for, unlike the scene.
   * @returns null where the player has no such page: a milestone that was not reached
   */
  compose(snapshot: Snapshot, demo: boolean): (() => Scene) | null;
}

/** The picture of the profile. */
export const PROFILE_PICTURE: PlayerPicture = {
  below: '',
  compose: (snapshot, demo) => () => pictureOfPlayer(snapshot, demo),
};

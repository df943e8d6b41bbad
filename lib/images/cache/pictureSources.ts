import { pictureOfFault } from '#lib/images/og/pictureOfFault.ts';
import { pictureOfPending } from '#lib/images/og/pictureOfPending.ts';
import { pictureOfUnknown } from '#lib/images/og/pictureOfUnknown.ts';
import type { Scene } from '#lib/images/og/scene.ts';
import type { PictureSource } from './picture.ts';

const STANDING = { version: 'only', keepMs: Number.POSITIVE_INFINITY };

/** One picture for everybody who is not to be shown, so that any number of names costs one. */
export const UNKNOWN_SOURCE: PictureSource<Scene> = {
  ...STANDING,
  address: 'unknown',
  scene: pictureOfUnknown,
  life: 60,
  passing: false,
};

/**
 * A player whose games are being fetched.
 * @param name as it was asked for
 */
export function pendingSource(name: string): PictureSource<Scene> {
  const scene = () => pictureOfPending(name);
  return { ...STANDING, address: `pending ${name}`, scene, life: 15, passing: true };
}

/**
 * A player without a stored copy, while the upstream fails.
 * @param name as it was asked for
 */
export function faultSource(name: string): PictureSource<Scene> {
  const scene = () => pictureOfFault(name);
  return { ...STANDING, address: `fault ${name}`, scene, life: 30, passing: true };
}

import type { Scene } from '#lib/images/og/scene.ts';

/** Paths on the media host of everything that a scene shows, without duplicates. */
export function getMediaPaths({ lamps, images }: Scene): string[] {
  const icons = lamps.flatMap(({ icon }) => icon ?? []);
  return [...new Set([...images.map(({ path }) => path), ...icons])];
}

import type { Scene } from '#lib/images/og/scene.ts';

/** What a scene shows from the media host, each once. */
export function scenePaths({ lamps, images }: Scene): string[] {
  const icons = lamps.flatMap(({ icon }) => icon ?? []);
  return [...new Set([...images.map(({ path }) => path), ...icons])];
}

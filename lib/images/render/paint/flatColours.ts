import type { Scene } from '#lib/images/og/scene.ts';
import { packHex } from './canvas.ts';

const HEX = /#[0-9a-f]{6}\b/gi;

/** The colours that a scene names, packed, without duplicates, the board's first. */
export function flatColours({ ground, lamps, sockets, titles, tree }: Scene): number[] {
  const named = [
    ground,
    ...(sockets ? [sockets.color] : []),
    ...new Set(lamps.map(({ color }) => color)),
    ...titles.map(({ color }) => color),
    ...(JSON.stringify(tree).match(HEX) ?? []),
  ];
  return [...new Set(named.map(packHex))];
}

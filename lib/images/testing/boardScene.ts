import type { Pixels } from '#lib/images/media/media.ts';
import type { Lamp, Scene, TreeNode } from '#lib/images/og/scene.ts';

/** A line of words at its place. */
function words(text: string, x: number, y: number, size: number, face: number): TreeNode {
  const style = {
    position: 'absolute',
    left: x,
    top: y,
    fontFamily: `Jersey ${face}`,
    fontSize: size,
    color: '#EEF2E8',
  };
  return { type: 'div', props: { style, children: text } };
}

const LAMPS = 97;
const CELL = 40;

const lampAt = (n: number): Lamp => ({
  x: 60 + (n % 18) * CELL,
  y: 138 + Math.floor(n / 18) * CELL,
  size: 36,
  edge: 3,
  color: '#FFD447',
  icon: `/Images/${String(n).padStart(6, '0')}.png`,
  lit: true,
});

/** A board as a player's picture has it: 97 lamps with icons, a name, counts and a bar. */
export function boardScene(name: string): Scene {
  const bar = { left: 0, top: 558, width: 754, height: 12, backgroundColor: '#FFD447' };
  const children = [
    words(name, 165, 38, 81, 15),
    words('Longplay', 1052, 64, 27, 15),
    words('30 completed', 890, 140, 112 / 3, 10),
    words('141 beaten', 876, 188, 112 / 3, 10),
    words('38 beaten (casual)', 890, 236, 112 / 3, 10),
    words('games', 840, 380, 81, 15),
    words('mastered', 840, 456, 81, 15),
    words('1,287 played on 49 systems', 60, 578, 112 / 3, 10),
    words('2016 to 2026', 980, 578, 112 / 3, 10),
    { type: 'div', props: { style: { position: 'absolute', ...bar } } },
  ];
  const style = { display: 'flex', width: '100%', height: '100%', position: 'relative' };
  return {
    width: 1200,
    height: 630,
    ground: '#0B0F0E',
    tree: { type: 'div', props: { style, children } },
    titles: [],
    sockets: {
      ...{ pitch: CELL, dot: 4, color: '#1E2724', area: { x: 38, y: 36, w: 1162, h: 520 } },
      panels: [
        { x: 60, y: 36, w: 1080, h: 90 },
        { x: 838, y: 136, w: 302, h: 400 },
      ],
    },
    lamps: Array.from({ length: LAMPS }, (_, n) => lampAt(n)),
    images: [],
  };
}

/** An icon without two pixels alike: nothing packs worse. */
function noisyIcon(seed: number, side: number): Pixels {
  let state = seed * 2_654_435_761;
  const data = Uint8Array.from({ length: 3 * side * side }, (_, at) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    const shade = 96 + 64 * Math.sin(seed + (at % 3) + at / (40 * side));
    return shade + ((state >>> 24) % 64);
  });
  return { width: side, height: side, data };
}

/** Icons for all lamps of a scene, each of its own. */
export function noisyIcons({ lamps }: Scene, side = 64): Map<string, Pixels> {
  return new Map(lamps.flatMap(({ icon }, n) => (icon ? [[icon, noisyIcon(n + 1, side)]] : [])));
}

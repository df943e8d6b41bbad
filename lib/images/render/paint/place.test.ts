import { describe, expect, it } from 'vitest';
import type { Pixels } from '#lib/images/media/media.ts';
import type { Lamp, Scene } from '#lib/images/og/scene.ts';
import { blankCanvas, packHex } from './canvas.ts';
import { place } from './place.ts';

const EMPTY: Scene = {
  width: 12,
  height: 12,
  ground: '#000000',
  tree: { type: 'div', props: {} },
  titles: [],
  sockets: null,
  lamps: [],
  images: [],
};
const NAMES = { '#000000': '.', '#FFD447': '#', '#1E2724': 'o', '#FF0000': 'R' };
const SIGNS = new Map(Object.entries(NAMES).map(([color, sign]) => [packHex(color), sign]));
const RED: Pixels = { width: 1, height: 1, data: Uint8Array.of(255, 0, 0) };

const lamp = (over: Partial<Lamp>): Lamp => ({
  ...{ x: 0, y: 0, size: 4, edge: 1, color: '#FFD447', icon: null, lit: true },
  ...over,
});

/** The canvas as rows of signs. */
function placed(scene: Partial<Scene>, media = new Map<string, Pixels>()): string[] {
  const whole = { ...EMPTY, ...scene };
  const canvas = blankCanvas(whole.width, whole.height, packHex(whole.ground));
  place(canvas, whole, media);
  const signs = [...canvas.pixels].map((color) => SIGNS.get(color) ?? '?').join('');
  return Array.from({ length: whole.height }, (_, y) =>
    signs.slice(y * whole.width, (y + 1) * whole.width),
  );
}

describe('place', () => {
  it('fills a lit lamp, and draws only the edge of an unlit one', () => {
    const lamps = [lamp({}), lamp({ x: 6, lit: false })];
    expect(placed({ lamps, height: 4 })).toEqual([
      '####..####..',
      '####..#..#..',
      '####..#..#..',
      '####..####..',
    ]);
  });

  it('draws an icon inside the edge, and a plain lamp without one', () => {
    const lamps = [lamp({ icon: '/Images/1.png' }), lamp({ x: 6, icon: '/Images/2.png' })];
    expect(placed({ lamps, height: 4 }, new Map([['/Images/1.png', RED]]))).toEqual([
      '####..####..',
      '#RR#..####..',
      '#RR#..####..',
      '####..####..',
    ]);
  });

  it('draws sockets from the corner of their area, except under panels', () => {
    const sockets = {
      ...{ pitch: 3, dot: 1, color: '#1E2724', area: { x: 1, y: 0, w: 11, h: 4 } },
      panels: [{ x: 7, y: 0, w: 1, h: 1 }],
    };
    const images = [{ x: 10, y: 3, w: 2, h: 1, path: '/UserPic/A.png' }];
    expect(placed({ sockets, images, lamps: [lamp({ x: 3, y: 2, size: 2 })], height: 4 })).toEqual([
      '.o..o.....o.',
      '............',
      '...##.......',
      '.o.##..o....',
    ]);
  });

  it('draws nothing outside of the canvas', () => {
    const lamps = [lamp({ x: -2, y: -2, icon: '/Images/1.png' }), lamp({ x: 10, y: 10, size: 40 })];
    const images = [{ x: 8, y: 0, w: 40, h: 1, path: '/Images/1.png' }];
    const rows = placed({ lamps, images }, new Map([['/Images/1.png', RED]]));
    expect(rows[0]).toBe('##..........');
    expect(rows.at(-1)).toBe('..........##');
  });

  it('draws no lamp if the edge leaves no room for an icon', () => {
    const lamps = [lamp({ size: 2, edge: 1, icon: '/Images/1.png' })];
    expect(placed({ lamps, height: 2 }, new Map([['/Images/1.png', RED]]))[0]).toBe('##..........');
  });
});

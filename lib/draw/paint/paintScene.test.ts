import { decode } from 'fast-png';
import { afterAll, expect, it } from 'vitest';
import type { Scene } from '../../og/scene.ts';
import { boardScene, noisyIcons } from '../testing/boardScene.ts';
import { paintScene } from './paintScene.ts';
import { prepareOg } from './prepareOg.ts';
import { refuseConnections } from './refuseConnections.ts';

const original = globalThis.fetch;
const asked = refuseConnections();
prepareOg();
afterAll(() => {
  globalThis.fetch = original;
});

/** What stands at a place of a PNG with a palette. */
function colourAt(png: Uint8Array, x: number, y: number): number[] {
  const { width, data, palette } = decode(png);
  return [...(palette?.[data[y * width + x] ?? 0] ?? [])].slice(0, 3);
}

it('draws a board of 97 icons within 150 KB, its flat colours as they are', async () => {
  const scene = boardScene('MaxMilyin');
  const png = await paintScene(scene, noisyIcons(scene));
  const { width, height } = decode(png);
  expect([width, height]).toEqual([1200, 630]);
  expect(png.length).toBeLessThan(150 * 1024);
  const first = scene.lamps[0];
  expect(colourAt(png, 1, 1)).toEqual([0x0b, 0x0f, 0x0e]);
  expect(colourAt(png, first?.x ?? 0, first?.y ?? 0)).toEqual([0xff, 0xd4, 0x47]);
  expect(colourAt(png, 5, 560)).toEqual([0xff, 0xd4, 0x47]);
});

const title = (text: string): Scene => ({
  ...boardScene('A'),
  ...{ lamps: [], images: [], sockets: null },
  tree: {
    type: 'div',
    props: {
      style: { fontFamily: 'Fira Sans', fontSize: 34, color: '#EEF2E8', lineHeight: 1.5 },
      children: text,
    },
  },
});

it.each([
  'Pokémon Łódź Ōkami ½ ~Hack~',
  'Возвращение Ξένος',
  'ファイナルファンタジー 恐竜新世紀 한국어 宝可梦',
  '💀 The Big Achievement 🍂2020 🎮🕹 👨‍👩‍👧 🏴‍☠️',
  'مرحبا ก็ไทย \u{13000}\u{1d54b}\ud83d\u0000\u202e',
  '',
])('draws a title without asking for anything: %j', async (text) => {
  const before = asked();
  const [drawn, blank] = [
    await paintScene(title(text), new Map()),
    await paintScene(title(''), new Map()),
  ];
  expect(decode(drawn).width).toBe(1200);
  // Something is to be seen, unless there was nothing to draw.
  if (text !== '') expect(drawn.length).toBeGreaterThan(blank.length);
  expect(asked()).toBe(before);
});

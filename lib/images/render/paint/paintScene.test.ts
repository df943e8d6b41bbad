import { decode } from 'fast-png';
import { afterAll, expect, it } from 'vitest';
import type { Scene } from '#lib/images/og/scene.ts';
import { boardScene, noisyIcons } from '#lib/images/testing/boardScene.ts';
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

it('draws a board of 97 icons within 150 KB, with unchanged flat colours', async () => {
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

const title = (text: string, lines = 1): Scene => ({
  ...boardScene('A'),
  ...{ lamps: [], images: [], sockets: null, tree: { type: 'div', props: {} } },
  titles: [{ text, x: 60, y: 60, width: 700, fontSize: 48, pitch: 76, lines, color: '#EEF2E8' }],
});

/** Where a picture has letters: their box, and how many of its pixels are no ground. */
async function inkOf(scene: Scene) {
  const { width, data, palette } = decode(await paintScene(scene, new Map()));
  const ground = data[0];
  const shade = (at: number) => Number(palette?.[data[at] ?? 0]?.[1] ?? 0);
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let at = 0; at < data.length; at += 1) {
    if (data[at] === ground || shade(at) < 80) continue;
    xs.push(at % width);
    ys.push(Math.floor(at / width));
  }
  const least = (all: number[]) => all.reduce((low, one) => Math.min(low, one), width);
  const most = (all: number[]) => all.reduce((high, one) => Math.max(high, one), -1);
  const [left, right, top, bottom] = [least(xs), most(xs), least(ys), most(ys)];
  return { left, right, top, bottom, count: xs.length };
}

it.each([
  'Pokémon Łódź Ōkami ½ ~Hack~',
  'Возвращение Ξένος',
  'ファイナルファンタジー 恐竜新世紀 한국어 宝可梦',
  '💀 The Big Achievement 🍂2020 🎮🕹 👨‍👩‍👧 🏴‍☠️',
  'مرحبا ก็ไทย \u{13000}\u{1d54b}\ud83d\u0000\u202e',
  '',
])('draws a title without asking for anything: %j', async (text) => {
  const before = asked();
  const { count } = await inkOf(title(text));
  // Something is to be seen, unless there was nothing to draw.
  expect(count > 0).toBe(text !== '');
  expect(asked()).toBe(before);
});

it('sets a digit after an emoji in the font of the letters, at the right place', async () => {
  for (const [before, digit] of [
    ['Sonic 🥂', '2'],
    ['🎮', '64'],
    ['Mega 💀🕹', '3X'],
  ] as const) {
    const [picture, alone, both] = [
      await inkOf(title(before)),
      await inkOf(title(digit)),
      await inkOf(title(before + digit)),
    ];
    const added = both.count - picture.count;
    expect(Math.abs(added - alone.count) / alone.count, before).toBeLessThan(0.1);
    const room = both.right - picture.right - (alone.right - alone.left);
    expect(room, before).toBeGreaterThan(0);
    expect(room, before).toBeLessThan(20);
  }
});

it('sets a title at the same place with both engines', async () => {
  for (const lines of [1, 2]) {
    for (const words of ['Hamburg T', 'Hamburg and a title that needs two of them, at least T']) {
      // The same letter in fancy dress takes two code units, and is drawn plain by resvg.
      const [one, other] = [
        await inkOf(title(words, lines)),
        await inkOf(title(words.replace(/T$/, '𝕋'), lines)),
      ];
      for (const side of ['left', 'right', 'top', 'bottom'] as const) {
        expect(Math.abs(one[side] - other[side]), `${words}: ${side}`).toBeLessThanOrEqual(2);
      }
      expect(Math.abs(one.count - other.count) / one.count).toBeLessThan(0.05);
    }
  }
});

it('clips a title of any script to its width and its number of lines', async () => {
  for (const word of ['สวัสดีชาวโลก', 'नमस्ते दुनिया ', 'عالم الألعاب ', '🥂💀', 'வணக்கம் உலகம் ']) {
    for (const lines of [1, 2]) {
      const { left, right, top, bottom } = await inkOf(title(word.repeat(30), lines));
      expect(left, word).toBeGreaterThanOrEqual(56);
      expect(right, word).toBeLessThanOrEqual(60 + 700 + 4);
      expect(right, word).toBeGreaterThan(60 + 500);
      expect(top, word).toBeGreaterThanOrEqual(60);
      expect(bottom, word).toBeLessThanOrEqual(60 + 76 * lines);
    }
  }
});

it('positions marks over letters and joins letters', async () => {
  const widthOf = async (text: string) => {
    const { left, right } = await inkOf(title(text));
    return right - left;
  };
  // Letters alone are as wide as with marks above and below.
  for (const [marked, bare] of [
    ['ที่ปั้นผู้', 'ทปนผ'],
    ['שָׁלוֹם', 'שלום'],
    ['مُحَمَّد', 'محمد'],
  ] as const) {
    expect(Math.abs((await widthOf(marked)) - (await widthOf(bare))), marked).toBeLessThan(6);
  }
  // Joined letters are narrower than the same letters each for itself.
  for (const [joined, apart] of [
    ['بببب', 'ب\u200cب\u200cب\u200cب'],
    ['स्त्र', 'स\u094d\u200cत\u094d\u200cर'],
    ['ක්\u200dර', 'ක්ර'],
  ] as const) {
    expect(await widthOf(joined), joined).toBeLessThan((await widthOf(apart)) - 4);
  }
});

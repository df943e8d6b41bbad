import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { wallIcons } from '#lib/card/data/cardData.ts';
import { LOCALES } from '#lib/card/messages/locales.ts';
import { parseCardOptions } from '#lib/card/options/parseCardOptions.ts';
import { countIcons } from '#lib/card/options/resolveOptions.ts';
import { layoutCard } from '#lib/card/render/layoutCard.ts';
import { layoutMessage } from '#lib/card/render/layoutMessage.ts';
import type { CardScene, TextNode } from '#lib/card/scene.ts';
import { sampleOf } from '#lib/card/testing/sampleData.ts';
import { CARD_TYPES } from '#lib/card/types/cardTypes.ts';
import { pack } from '#lib/images/render/paint/canvas.ts';
import { encodePng } from '#lib/images/render/paint/encodePng.ts';
import { type CardScale, paintCard } from './paintCard.ts';

const TITLES = [
  'ゼルダの伝説 神々のトライフォース FF',
  'אגדת זלדה: (הדרך) 12 abc',
  'السلام عليكم (لعبة) 3 fi',
  '~Hack~ Pokémon Łódź office 💀🎮 ★',
  '포켓몬스터 宝可梦 Ξένος Тетрис',
  'W'.repeat(80),
];
const DATA = sampleOf(60, TITLES);
const MOST_BYTES = 150 * 1024;

const sceneOf = (query: string) =>
  layoutCard(DATA, parseCardOptions(new URLSearchParams(query)).options);

interface Drawn {
  width: number;
  height: number;
  bytes: number;
  /** Red, green, blue and alpha. */
  at(x: number, y: number): number[];
}

async function draw(scene: CardScene, scale: CardScale): Promise<Drawn> {
  const png = await paintCard(scene, scale);
  const { width, height, data, palette = [] } = decode(png, { checkCrc: true });
  const at = (x: number, y: number) => {
    const [r = 0, g = 0, b = 0, a = 255] = palette[Number(data[y * width + x])] ?? [];
    return [r, g, b, a];
  };
  return { width, height, bytes: png.length, at };
}

/** From the leftmost to the rightmost pixel in which two pictures differ, within some rows. */
function inkBetween(one: Drawn, other: Drawn, top: number, bottom: number): [number, number] {
  let [left, right] = [one.width, -1];
  for (let y = Math.max(0, top); y < Math.min(one.height, bottom); y += 1) {
    for (let x = 0; x < one.width; x += 1) {
      const [a, b] = [one.at(x, y), other.at(x, y)];
      if (a.every((part, i) => Math.abs(part - (b[i] ?? 0)) < 40)) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
    }
  }
  return [left, right];
}

const isText = (node: CardScene['nodes'][number]): node is TextNode => node.kind === 'text';

describe('paintCard', () => {
  it.each(CARD_TYPES)('draws every %s in any theme at its size', async (type) => {
    for (const theme of ['dark', 'light', 'auto', 'transparent', 'cartridge']) {
      for (const scale of [1, 2] as const) {
        const scene = sceneOf(`type=${type}&theme=${theme}`);
        const { width, height, bytes } = await draw(scene, scale);
        expect([width, height]).toEqual([scene.width * scale, scene.height * scale]);
        expect(bytes).toBeLessThan(MOST_BYTES / 4);
      }
    }
  });

  it.each(LOCALES)('has the ink of every line in the right place, in %s', async (locale) => {
    const scene = sceneOf(`type=recent&locale=${locale}`);
    const nodes = scene.nodes.filter((node) => !isText(node));
    const empty = await draw({ ...scene, nodes }, 1);
    for (const node of scene.nodes.filter(isText)) {
      const drawn = await draw({ ...scene, nodes: [...nodes, node] }, 1);
      const [left, right] = inkBetween(drawn, empty, node.y - 2 * node.size, node.y + node.size);
      const from = node.anchor === 'left' ? node.x : node.x - node.width;
      expect(right - left, node.text).toBeGreaterThan(0.55 * node.width - 4);
      expect(left, node.text).toBeGreaterThanOrEqual(Math.floor(from) - 2);
      expect(right, node.text).toBeLessThanOrEqual(Math.ceil(from + node.width) + 2);
    }
  });

  it('draws the messages shown instead of a card', async () => {
    const { options } = parseCardOptions({ locale: 'he' });
    const { width, height } = await draw(layoutMessage('unknown', options, 'שלום'), 2);
    expect([width, height]).toEqual([990, 390]);
  });

  it('is transparent outside of its corners, and without a ground', async () => {
    const rounded = await draw(sceneOf('border_radius=20'), 2);
    const { width, height } = rounded;
    const corners = [
      [0, 0],
      [width - 1, 0],
      [0, height - 1],
      [width - 1, height - 1],
    ] as const;
    for (const [x, y] of corners) expect(rounded.at(x, y)[3]).toBe(0);
    expect(rounded.at(width / 2, 20)).toEqual([0x15, 0x1b, 0x19, 255]);
    const open = await draw(sceneOf('theme=transparent'), 1);
    expect(open.at(480, 100)[3]).toBe(0);
    expect(open.at(2, 100)[3]).toBe(255);
    const half = await draw(sceneOf('bg_color=ff000080'), 1);
    expect(half.at(480, 110)).toEqual([255, 0, 0, 128]);
  });

  it('draws a gradient without stripes', async () => {
    const { at } = await draw(sceneOf('bg_color=0,223355,551122&hide=mastered,beaten'), 2);
    const reds = Array.from({ length: 500 }, (_, x) => at(460 + x, 12)[0] ?? 0);
    const steps = reds.map((red, x) => Math.abs(red - (reds[x - 1] ?? red)));
    expect(Math.max(...steps)).toBeLessThanOrEqual(4);
    expect(new Set(reds).size).toBeGreaterThan(15);
  });

  it('is dark where the theme follows the system', async () => {
    const [auto, dark] = await Promise.all(
      ['auto', 'dark'].map((theme) => paintCard(sceneOf(`theme=${theme}`), 1)),
    );
    expect(auto).toEqual(dark);
  });

  it('keeps the theme’s colours unchanged', async () => {
    for (const query of ['theme=cartridge', 'theme=cartridge&border_radius=8']) {
      const { at } = await draw(sceneOf(query), 1);
      expect(at(480, 110)).toEqual([0xd3, 0xd3, 0xd1, 255]);
    }
  });

  it('shows the icons of a wall within 150 KB, however busy they are', async () => {
    const { options } = parseCardOptions({ type: 'wall', border_radius: '8' });
    const paths = wallIcons(DATA, countIcons(options));
    const icons = new Map(paths.map((path, n) => [path, busyIcon(n)]));
    const [shown, plain] = [layoutCard(DATA, options, icons), layoutCard(DATA, options)];
    const [full, empty] = await Promise.all([draw(shown, 2), draw(plain, 2)]);
    expect(full.bytes).toBeLessThan(MOST_BYTES);
    expect(full.bytes).toBeGreaterThan(2 * empty.bytes);
    expect(full.at(0, 0)[3]).toBe(0);
  });
});

/** An icon of 32 pixels without two of one colour, as a data URL. */
function busyIcon(seed: number): string {
  const indices = Uint8Array.from({ length: 32 * 32 }, (_, i) => (i * 7 + (i >> 5) * seed) & 255);
  const palette = Array.from({ length: 256 }, (_, i) =>
    pack((i * 37 + seed * 11) & 255, (i * 91) & 255, 255 - i),
  );
  const png = encodePng({ width: 32, height: 32, indices, palette });
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}

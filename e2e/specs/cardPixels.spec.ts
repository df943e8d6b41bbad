import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { decode } from 'fast-png';
import pixelmatch from 'pixelmatch';
import { getPictureUntil, type SentPicture } from '#e2e/lib/getPicture.ts';
import { expect, test } from '#e2e/lib/test.ts';

/*
 * A card's SVG, set by Chromium in the site's own face, against the same card as a PNG.
 */

const { resolve } = createRequire(import.meta.url);
/** Pixels for each CSS pixel. */
const SCALE = 2;
/** The share of pixels that may differ, edges of letters apart. */
const MOST_UNLIKE = 0.003;
/** CSS pixels by which the ink of a text may begin or end elsewhere. */
const OFF = 1.5;

function fontFace(slice: string, weight: number): string {
  const file = resolve(`@fontsource/fira-sans/files/fira-sans-${slice}-${weight}-normal.woff2`);
  const url = `data:font/woff2;base64,${readFileSync(file).toString('base64')}`;
  const ranges: Record<string, string> = JSON.parse(
    readFileSync(resolve('@fontsource/fira-sans/unicode.json'), 'utf8'),
  );
  return `@font-face{font-family:'Fira Sans';font-weight:${weight};src:url(${url});unicode-range:${ranges[slice]}}`;
}

const FACES = ['latin', 'latin-ext', 'cyrillic']
  .flatMap((slice) => [400, 600].map((weight) => fontFace(slice, weight)))
  .join('');

interface Image {
  width: number;
  height: number;
  /** Red, green, blue and alpha of each pixel. */
  data: Uint8Array;
}

/** A PNG on black, as it stands on a page of that colour. */
function onBlack(png: Uint8Array): Image {
  const { width, height, data, palette, channels } = decode(png);
  const out = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i += 1) {
    const at = i * channels;
    const own = Array.from(data.subarray(at, at + channels));
    const [r = 0, g = 0, b = 0, a = 255] = palette ? (palette[Number(data[i])] ?? []) : own;
    out.set([(r * a) / 255, (g * a) / 255, (b * a) / 255, 255].map(Math.round), i * 4);
  }
  return { width, height, data: out };
}

interface Box {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The first and the last column within a box that has something on its ground, in CSS pixels. */
function inkIn({ width, data }: Image, box: Box): [number, number] {
  const left = Math.max(0, Math.floor((box.x - 2) * SCALE));
  const right = Math.min(width - 1, Math.ceil((box.x + box.width + 2) * SCALE));
  const rows = [Math.floor(box.y * SCALE), Math.ceil((box.y + box.height) * SCALE)] as const;
  const ground = (rows[0] * width + left) * 4;
  const isInk = (x: number) => {
    for (let y = rows[0]; y < rows[1]; y += 1) {
      const at = (y * width + x) * 4;
      const far = [0, 1, 2].map((i) => Math.abs((data[at + i] ?? 0) - (data[ground + i] ?? 0)));
      if (Math.max(...far) > 60) return true;
    }
    return false;
  };
  const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i).filter(isInk);
  return [(columns[0] ?? 0) / SCALE, (columns.at(-1) ?? 0) / SCALE];
}

const good = ({ life }: SentPicture) => life > 60;

test.use({ deviceScaleFactor: SCALE, colorScheme: 'dark' });

const CARDS = [
  'type=stats',
  'type=stats&theme=light&show=points,hardcore&locale=de',
  'type=stats&theme=auto&border_radius=12',
  'type=stats&theme=transparent',
  'type=stats&bg_color=45,223355,551122&locale=ru',
  'type=recent',
  'type=recent&theme=newsprint&locale=pl&card_height=295',
  'type=systems',
  'type=next&theme=light',
  'type=wall',
  'type=passport',
  'type=letters&theme=light',
  'type=dust',
  'type=revised&theme=auto',
  'type=mini',
  'type=overlay',
];

test('a card looks alike as SVG and as PNG, and its texts stand where they stood', async ({
  pair,
  page,
}) => {
  for (const query of CARDS) {
    const address = (format: string) =>
      `${pair.site.url}/u/MaxMilyin/card.${format}?${query}&disable_animations=true`;
    const svg = await getPictureUntil(address('svg'), good, 30_000);
    const png = await getPictureUntil(`${address('png')}&scale=${SCALE}`, good, 30_000);
    const ours = onBlack(png.bytes);

    const source = new TextDecoder().decode(svg.bytes);
    const style = `${FACES}body{margin:0;background:#000}svg{display:block}`;
    await page.setContent(`<style>${style}</style>${source}`);
    const boxes: Box[] = await page.evaluate(async () => {
      const faces = [...document.fonts];
      await Promise.all(faces.map((face) => face.load()));
      await document.fonts.ready;
      return [...document.querySelectorAll('text')].map((node) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        return { text: node.textContent ?? '', x, y, width, height };
      });
    });
    const shot = await page.locator('svg').screenshot();
    const theirs = onBlack(shot);

    expect([ours.width, ours.height], query).toEqual([theirs.width, theirs.height]);
    const { width, height } = ours;
    const unlike = pixelmatch(ours.data, theirs.data, undefined, width, height, {
      threshold: 0.2,
    });
    expect(unlike / (width * height), query).toBeLessThan(MOST_UNLIKE);
    for (const box of boxes) {
      const [mine, other] = [inkIn(ours, box), inkIn(theirs, box)];
      for (const end of [0, 1] as const) {
        const off = Math.abs(mine[end] - other[end]);
        expect(off, `${query}: “${box.text}” ${mine} ${other}`).toBeLessThanOrEqual(OFF);
      }
    }
  }
});

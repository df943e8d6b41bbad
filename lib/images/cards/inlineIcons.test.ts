import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import type { Pixels } from '#lib/images/media/media.ts';
import { inlineIcons, MOST_ICONS } from './inlineIcons.ts';

/** An icon that compresses badly: every pixel has another colour. */
function noise(seed: number): Pixels {
  const data = new Uint8Array(3 * 64 * 64);
  let state = seed + 1;
  for (let i = 0; i < data.length; i += 1) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    data[i] = state >> 16;
  }
  return { width: 64, height: 64, data };
}

const iconsOf = (count: number, make: (n: number) => Pixels) =>
  new Map(Array.from({ length: count }, (_, n) => [`/Images/${n}.png`, make(n)]));

function decodeUrl(url = '') {
  const [head, base64 = ''] = url.split(',');
  expect(head).toBe('data:image/png;base64');
  return decode(Buffer.from(base64, 'base64'));
}

describe('inlineIcons', () => {
  it('encodes PNGs of twice a tile’s size that look like the icon', async () => {
    const red = { width: 64, height: 64, data: new Uint8Array(3 * 64 * 64).fill(0) };
    for (let i = 0; i < red.data.length; i += 3) red.data[i] = 200;
    const urls = await inlineIcons(new Map([['/Images/1.png', red]]));
    const { width, height, palette } = decodeUrl(urls.get('/Images/1.png'));
    expect([width, height, palette]).toEqual([48, 48, [[200, 0, 0]]]);
  });

  it('makes many icons smaller, and drops the last if they are still too many bytes', async () => {
    const solid: Pixels = { width: 64, height: 64, data: new Uint8Array(3 * 64 * 64) };
    const many = await inlineIcons(iconsOf(MOST_ICONS, () => solid));
    expect(many.size).toBe(MOST_ICONS);
    expect(decodeUrl(many.get('/Images/0.png')).width).toBe(24);
    const heavy = await inlineIcons(iconsOf(200, noise));
    const bytes = [...heavy.values()].reduce((sum, url) => sum + url.length, 0);
    expect(bytes).toBeLessThanOrEqual(95_000);
    expect(bytes).toBeGreaterThan(90_000);
    expect(heavy.size).toBeLessThan(200);
    expect(decodeUrl(heavy.get('/Images/0.png')).palette).toHaveLength(16);
    expect([...heavy.keys()]).toEqual([...iconsOf(heavy.size, noise).keys()]);
  });

  it('makes icons coarser before it leaves some out', async () => {
    const urls = await inlineIcons(iconsOf(60, noise));
    expect(urls.size).toBe(60);
    expect(decodeUrl(urls.get('/Images/0.png')).width).toBeLessThan(48);
  });

  it('encodes an icon once', async () => {
    const icons = iconsOf(1, noise);
    const [icon] = icons.values();
    const [first] = (await inlineIcons(icons)).values();
    icon?.data.fill(0);
    const [second] = (await inlineIcons(icons)).values();
    expect(second).toBe(first);
  });
});

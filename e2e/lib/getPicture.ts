import { createHash } from 'node:crypto';
import { decode } from 'fast-png';

/** An image as it was sent. */
export interface SentPicture {
  status: number;
  headers: Headers;
  bytes: Uint8Array;
  /** Read from the image itself; 0×0 if it is not a PNG. */
  size: string;
  etag: string;
  /** Seconds of `max-age`. */
  life: number;
  /** ms from the request to the last byte. */
  took: number;
}

const SIGNATURE = '89504e470d0a1a0a';

function sizeOf(bytes: Uint8Array): string {
  const isPng = Buffer.from(bytes.subarray(0, 8)).toString('hex') === SIGNATURE;
  if (!isPng || bytes.length < 24) return '0×0';
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return `${view.getUint32(16)}×${view.getUint32(20)}`;
}

/** Requests an image without following redirects. */
export async function getPicture(url: string, init: RequestInit = {}): Promise<SentPicture> {
  const from = performance.now();
  const { status, headers, ...answer } = await request(url, init);
  const took = performance.now() - from;
  const life = Number(/max-age=(\d+)/.exec(headers.get('cache-control') ?? '')?.[1] ?? Number.NaN);
  const { bytes } = answer;
  return {
    status,
    headers,
    bytes,
    size: sizeOf(bytes),
    etag: headers.get('etag') ?? '',
    life,
    took,
  };
}

async function request(url: string, init: RequestInit) {
  const answer = await fetch(url, { redirect: 'manual', ...init });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, bytes };
}

/**
 * Repeats a request until the image fits.
 * @param within ms; then the last image is returned
 */
export async function getPictureUntil(
  url: string,
  fits: (picture: SentPicture) => boolean,
  within: number,
): Promise<SentPicture> {
  const end = performance.now() + within;
  for (;;) {
    const picture = await getPicture(url);
    if (fits(picture) || performance.now() > end) return picture;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A hash of the pixels from a row downwards, to compare images without what is above. */
export function hashBelow(png: Uint8Array, top: number): string {
  const { width, height, data, palette = [] } = decode(png);
  const colours = Uint32Array.from(palette, ([r = 0, g = 0, b = 0]) => (r << 16) | (g << 8) | b);
  const shown = new Uint32Array(width * (height - top));
  for (let i = 0; i < shown.length; i += 1) {
    shown[i] = colours[Number(data[width * top + i])] ?? 0;
  }
  return createHash('sha256').update(shown).digest('hex');
}

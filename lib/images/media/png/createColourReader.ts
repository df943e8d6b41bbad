import { GREY, GREY_ALPHA, PALETTE, type PngParts, RGB } from './readPng.ts';

/** The board's ground, visible through transparent pixels: #0B0F0E. */
const GROUND = [0x0b, 0x0f, 0x0e] as const;
const OPAQUE = 255;

/**
 * Writes the colour of a pixel, on the ground.
 * @param start offset of the pixel's row
 * @param x of the pixel in its row
 * @param to offset for its three bytes
 */
type ReadColour = (start: number, x: number, out: Uint8Array, to: number) => void;

/** Creates the reader for an image's colour type. */
export function createColourReader(parts: PngParts, samples: Uint8Array): ReadColour {
  const { colour, depth, channels, transparency } = parts;
  if (depth <= 8 && (colour === GREY || colour === PALETTE)) return tableReader(parts, samples);
  const bytes = depth >> 3;
  const grey = colour === GREY || colour === GREY_ALPHA;
  const last = channels - 1;
  return (start, x, out, to) => {
    // Of sixteen bits only the first eight are used.
    const at = start + x * channels * bytes;
    const red = samples[at] ?? 0;
    const green = grey ? red : (samples[at + bytes] ?? 0);
    const blue = grey ? red : (samples[at + 2 * bytes] ?? 0);
    let alpha: number;
    if (colour === GREY || colour === RGB) {
      alpha = isKey(transparency, samples, at, channels, bytes) ? 0 : OPAQUE;
    } else alpha = samples[at + last * bytes] ?? 0;
    lay(out, to, red, green, blue, alpha);
  };
}

/** At most 256 colours, so each is blended with the ground once. */
function tableReader(parts: PngParts, samples: Uint8Array): ReadColour {
  const { depth } = parts;
  const table = tableOf(parts);
  const perByte = 8 / depth;
  const mask = (1 << depth) - 1;
  return (start, x, out, to) => {
    const byte = samples[start + Math.floor(x / perByte)] ?? 0;
    const sample = (byte >> (8 - depth * ((x % perByte) + 1))) & mask;
    for (let part = 0; part < 3; part++) out[to + part] = table[3 * sample + part] ?? 0;
  };
}

function tableOf({ colour, depth, palette, transparency }: PngParts): Uint8Array {
  const table = new Uint8Array(3 << depth);
  const most = (1 << depth) - 1;
  // The transparent grey has sixteen bits.
  const key = transparency.length < 2 ? -1 : sample16(transparency, 0);
  for (let index = 0; index <= most; index++) {
    if (colour === GREY) {
      const level = Math.round((255 * index) / most);
      lay(table, 3 * index, level, level, level, index === key ? 0 : OPAQUE);
      continue;
    }
    const [red = 0, green = 0, blue = 0] = palette.subarray(3 * index, 3 * index + 3);
    lay(table, 3 * index, red, green, blue, transparency[index] ?? OPAQUE);
  }
  return table;
}

/** Whether a pixel has the transparent colour: two bytes per sample at any depth. */
function isKey(key: Uint8Array, samples: Uint8Array, at: number, channels: number, bytes: number) {
  if (key.length < 2 * channels) return false;
  for (let channel = 0; channel < channels; channel++) {
    const place = at + channel * bytes;
    const sample = bytes === 2 ? sample16(samples, place) : samples[place];
    if (sample !== sample16(key, 2 * channel)) return false;
  }
  return true;
}

function sample16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function lay(
  out: Uint8Array,
  to: number,
  red: number,
  green: number,
  blue: number,
  alpha: number,
): void {
  out[to] = mix(red, GROUND[0], alpha);
  out[to + 1] = mix(green, GROUND[1], alpha);
  out[to + 2] = mix(blue, GROUND[2], alpha);
}

function mix(over: number, under: number, alpha: number): number {
  return alpha === OPAQUE ? over : Math.round((over * alpha + under * (OPAQUE - alpha)) / OPAQUE);
}

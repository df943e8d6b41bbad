import { crc32, deflateSync } from 'node:zlib';
import { getPasses } from '#lib/images/media/png/getPasses.ts';

interface Chunk {
  type: string;
  data: Uint8Array;
}

interface Shape {
  width: number;
  height: number;
  /** Bits a sample. */
  depth: number;
  /** Number of the kind of colour. */
  colour: number;
  interlaced?: boolean;
  palette?: Uint8Array;
  transparency?: Uint8Array;
  /** Further chunks, before the data. */
  chunks?: readonly Chunk[];
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const CHANNELS: { [colour: number]: number | undefined } = { 2: 3, 4: 2, 6: 4 };

/**
 * Writes a PNG that may be as wrong as a test wants it.
 * @param of its header, and either its rows, each behind the number of its filter, or zlib data
 */
export function makePng(
  of: Shape & { rows?: readonly (readonly number[])[]; data?: Uint8Array },
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(of.width, 0);
  header.writeUInt32BE(of.height, 4);
  header.set([of.depth, of.colour, 0, 0, of.interlaced ? 1 : 0], 8);
  const optional = (type: string, data?: Uint8Array) => (data?.length ? [{ type, data }] : []);
  const chunks: Chunk[] = [
    { type: 'IHDR', data: header },
    ...(of.chunks ?? []),
    ...optional('PLTE', of.palette),
    ...optional('tRNS', of.transparency),
    { type: 'IDAT', data: of.data ?? deflateSync(Buffer.from((of.rows ?? []).flat())) },
    { type: 'IEND', data: Buffer.alloc(0) },
  ];
  return Buffer.concat([SIGNATURE, ...chunks.map(encodeChunk)]);
}

/** Writes a right PNG. @param samples of all pixels, row by row */
export function pngOf(of: Shape, samples: readonly number[]): Buffer {
  const channels = CHANNELS[of.colour] ?? 1;
  const passes = getPasses(of.width, of.height, of.interlaced ?? false);
  const rows = passes.flatMap((pass) =>
    Array.from({ length: pass.height }, (_, row) => {
      const line = Array.from({ length: pass.width }, (_, x) => {
        const pixel = (pass.y + row * pass.down) * of.width + pass.x + x * pass.across;
        return samples.slice(pixel * channels, (pixel + 1) * channels);
      });
      return [0, ...packRow(line.flat(), of.depth)];
    }),
  );
  return makePng({ ...of, rows });
}

function packRow(samples: readonly number[], depth: number): number[] {
  if (depth === 16) return samples.flatMap((sample) => [sample >> 8, sample & 255]);
  const bits = samples.map((sample) => sample.toString(2).padStart(depth, '0')).join('');
  return (bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
}

function encodeChunk({ type, data }: Chunk): Buffer {
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  chunk.set(data, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, data.length + 8)), data.length + 8);
  return chunk;
}

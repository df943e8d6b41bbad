import { once } from 'node:events';
import { createDeflate, createGzip, type Deflate, type Gzip } from 'node:zlib';
import { encodeChunk, pngHeader, pngSignature } from '#lib/demo/draw/encodePng.ts';

const megabyte = 1024 * 1024;

/** Compresses a long run of one byte without ever having it in memory. */
async function packRun(packer: Deflate | Gzip, byte: number, megabytes: number, frame: string[]) {
  const parts: Buffer[] = [];
  packer.on('data', (part: Buffer) => parts.push(part));
  const ended = once(packer, 'end');
  const block = Buffer.alloc(megabyte, byte);
  packer.write(frame[0] ?? '');
  for (let i = 0; i < megabytes; i++) {
    if (!packer.write(block)) await once(packer, 'drain');
  }
  packer.end(frame[1] ?? '');
  await ended;
  return Buffer.concat(parts);
}

let gzipBomb: Promise<Buffer> | undefined;
let pngBomb: Promise<Buffer> | undefined;

/** About 128 KB of gzip that inflate to 128 MB of well-formed JSON without rows. */
export function makeGzipBomb(): Promise<Buffer> {
  gzipBomb ??= packRun(createGzip({ level: 9 }), 0x20, 128, [
    '{"Count":0,"Total":0,"Results":[',
    ']}',
  ]);
  return gzipBomb;
}

/** A PNG of about 110 KB with 30,000 × 30,000 pixels of one bit: 108 MB. */
export function makePngBomb(): Promise<Buffer> {
  pngBomb ??= packRun(createDeflate({ level: 9 }), 0, 108, []).then((data) =>
    Buffer.concat([
      pngSignature,
      encodeChunk('IHDR', pngHeader({ width: 30_000, height: 30_000, depth: 1, colour: 0 })),
      encodeChunk('IDAT', data),
      encodeChunk('IEND', Buffer.alloc(0)),
    ]),
  );
  return pngBomb;
}

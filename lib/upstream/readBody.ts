import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { UpstreamFault } from '#lib/domain/faults.ts';

const DECODERS: { [encoding: string]: (() => NodeJS.ReadWriteStream & Readable) | undefined } = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Reads a body to its end, decompressing as it comes.
 * @param encoding its Content-Encoding
 * @param maxBytes after decompression; reading stops there, so that a bomb costs no memory
 * @throws UpstreamFault `malformed` when it is larger or its encoding is unknown
 */
export async function readBody(body: Readable, encoding: string, maxBytes: number) {
  const stream = decoded(body, encoding.trim().toLowerCase());
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    // Leaving the loop destroys the stream, and with it the connection.
    if (bytes > maxBytes) throw new UpstreamFault('malformed', 'too large');
    chunks.push(buffer);
  }
  return Buffer.concat(chunks, bytes).toString('utf8');
}

function decoded(body: Readable, encoding: string): Readable {
  if (encoding === '' || encoding === 'identity') return body;
  const decoder = DECODERS[encoding]?.();
  if (!decoder) throw new UpstreamFault('malformed', 'unknown encoding');
  // The callback is only there so that an error is not thrown a second time: the reader has it.
  return pipeline(body, decoder, () => {});
}

import { type IncomingHttpHeaders, request } from 'node:http';

/** An answer as it came: not unpacked, no redirect followed. */
export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  text: string;
}

/** Asks for a path exactly as it is written, with these headers and no others. */
export function rawAnswer(
  origin: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const bytes = Buffer.concat(parts);
        const { statusCode: status = 0 } = answer;
        resolve({ status, headers: answer.headers, bytes, text: bytes.toString('utf8') });
      });
    })
      .on('error', reject)
      .end();
  });
}

import { request } from 'node:http';

/**
 * The status of a request sent as it is written: `fetch` would tidy the path, and asks for no
 * stored answer as soon as a request is conditional.
 */
export function rawStatus(
  origin: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<number> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    })
      .on('error', reject)
      .end();
  });
}

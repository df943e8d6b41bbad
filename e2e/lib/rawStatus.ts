import { request } from 'node:http';

/**
 * The status of an unmodified request: `fetch` would normalize the path, and bypasses caches for
 * conditional requests.
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

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { runNginx } from '#e2e/lib/runNginx.ts';
import { freePort } from '#e2e/lib/startSite.ts';

/**
 * Starts an nginx with as many workers as ours that sends a page from a file: compressed to clients
 * that accept gzip, uncompressed to others. It writes Debian's access log.
 */
export async function startFileServer(packed: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'longplay-file-'));
  const port = await freePort();
  writeFileSync(join(folder, 'page.html.gz'), packed);
  writeFileSync(join(folder, 'page.html'), gunzipSync(packed));
  const rules = [
    `listen 127.0.0.1:${port};`,
    `access_log ${join(folder, 'access.log')};`,
    `root ${folder};`,
    'gzip_static on;',
  ];
  const http = `  server { ${rules.join(' ')} }`;
  const running = await runNginx({ folder, http, port });
  return {
    url: `http://127.0.0.1:${port}/page.html`,
    children: running.children,
    async stop() {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

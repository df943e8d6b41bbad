import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNginx } from './runNginx.ts';
import { freePort, ROOT } from './startSite.ts';

/** nginx with the shipped configuration in front of a site. */
export interface RunningNginx {
  /** Origin of the main server without TLS; the shipped one has only TLS. */
  url: string;
  /** The same with TLS and a self-signed certificate. */
  tlsUrl: string;
  /** The server that redirects to TLS. */
  plainUrl: string;
  /** Its access and error logs. */
  logs(): string;
  /** Whether it has the brotli module. */
  brotli: boolean;
  /** Its processes except the first. */
  children(): number[];
  stop(): Promise<void>;
}

export interface NginxOptions {
  /** Origins of sites, used as upstream servers. */
  sites: readonly string[];
  /** Whether requests from this machine are limited like others. */
  limited?: boolean;
}

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so';

/** Replaces text that must exist, or the test would use another configuration. */
function swap(text: string, what: string | RegExp, by: string): string {
  const changed = text.replace(what, by);
  if (changed === text) throw new Error(`deploy/nginx.conf has no ${what}`);
  return changed;
}

/** Makes a certificate in a folder. */
function makeCertificate(folder: string): void {
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj'];
  const files = ['-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')];
  const { status } = spawnSync('openssl', [...request, '/CN=games.example', ...files]);
  if (status !== 0) throw new Error('openssl made no certificate');
}

/** Starts nginx, installed from Debian's packages if needed. */
export async function startNginx(options: NginxOptions): Promise<RunningNginx> {
  const folder = mkdtempSync(join(tmpdir(), 'longplay-nginx-'));
  const [port, tls, plain, packer] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  for (const name of ['cache', 'log']) mkdirSync(join(folder, name));
  makeCertificate(folder);
  const servers = options.sites.map((site) => `server ${new URL(site).host};`).join(' ');
  let text = readFileSync(join(ROOT, 'deploy', 'nginx.conf'), 'utf8');
  text = swap(text, 'server 127.0.0.1:3000;', servers);
  text = swap(
    text,
    'listen 443 ssl http2;',
    `listen 127.0.0.1:${tls} ssl http2; listen 127.0.0.1:${port};`,
  );
  text = swap(text, 'listen [::]:443 ssl http2;', '');
  text = swap(text, 'listen 80;', `listen 127.0.0.1:${plain};`);
  text = swap(text, 'listen [::]:80;', '');
  text = swap(text, /127\.0\.0\.1:3080/g, `127.0.0.1:${packer}`);
  text = swap(text, /\/etc\/letsencrypt\/live\/games\.example/g, folder);
  text = swap(text, '/var/cache/nginx/longplay', join(folder, 'cache'));
  text = swap(text, /\/var\/log\/nginx/g, join(folder, 'log'));
  text = swap(text, '/etc/nginx/longplay-brotli[.]conf', join(folder, 'brotli[.]conf'));
  if (options.limited) text = swap(text, '127.0.0.0/8  1;', '127.0.0.0/8  0;');
  writeFileSync(join(folder, 'longplay.conf'), text);
  const brotli = existsSync(BROTLI);
  if (brotli) {
    const shipped = readFileSync(join(ROOT, 'deploy', 'nginx-brotli.conf'));
    writeFileSync(join(folder, 'brotli.conf'), shipped);
  }
  const running = await runNginx({
    folder,
    http: `  include ${join(folder, 'longplay.conf')};`,
    port,
    modules: brotli ? [BROTLI] : [],
  });
  return {
    url: `http://127.0.0.1:${port}`,
    tlsUrl: `https://127.0.0.1:${tls}`,
    plainUrl: `http://127.0.0.1:${plain}`,
    brotli,
    children: running.children,
    logs: () =>
      running.printed() +
      ['longplay.log', 'longplay-error.log']
        .map((name) => readFileSync(join(folder, 'log', name), 'utf8'))
        .join(''),
    async stop() {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

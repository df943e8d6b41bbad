import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { nginx } from './programs.ts';

/** An nginx of our own: two workers, in the foreground. */
export interface NginxProcess {
  /** Its worker and cache processes. */
  children(): number[];
  /** What it printed before it had a log. */
  printed(): string;
  /** Ends it gracefully. */
  stop(): Promise<void>;
}

export interface NginxParts {
  /** Existing folder for its files; not removed. */
  folder: string;
  /** Content of `http`, where Debian's own file includes sites. */
  http: string;
  /** A port that accepts connections when it is ready. */
  port: number;
  /** Paths of modules to load. */
  modules?: readonly string[];
}

/** Starts nginx, installed from Debian's packages if needed, configured like Debian's own file. */
export async function runNginx(parts: NginxParts): Promise<NginxProcess> {
  const { folder, http, port, modules = [] } = parts;
  const binary = nginx();
  mkdirSync(join(folder, 'temp'));
  writeFileSync(
    join(folder, 'nginx.conf'),
    [
      'daemon off;',
      process.getuid?.() === 0 ? 'user root;' : '',
      'worker_processes 2;',
      `pid ${join(folder, 'nginx.pid')};`,
      'error_log stderr emerg;',
      ...modules.map((module) => `load_module ${module};`),
      'events { worker_connections 1024; }',
      'http {',
      '  sendfile on; tcp_nopush on; access_log off;',
      '  include /etc/nginx/mime.types; default_type application/octet-stream;',
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (kind) => `  ${kind}_temp_path ${join(folder, 'temp', kind)};`,
      ),
      http,
      '}',
    ].join('\n'),
  );
  const child = spawn(binary, ['-c', join(folder, 'nginx.conf'), '-p', folder], {
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let printed = '';
  child.stderr.on('data', (chunk) => {
    printed += chunk;
  });
  const ended = once(child, 'exit');
  await Promise.race([
    answers(port),
    ended.then(() => Promise.reject(new Error(`nginx ended at once:\n${printed}`))),
  ]);
  return {
    children: () =>
      readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8')
        .trim()
        .split(' ')
        .map(Number),
    printed: () => printed,
    async stop() {
      child.kill('SIGQUIT');
      await ended;
    },
  };
}

/** Resolves when something listens on a port of loopback. */
async function answers(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const there = await new Promise((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
    socket.destroy();
    if (there) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

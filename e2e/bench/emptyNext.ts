import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freePort, ROOT } from '#e2e/lib/startSite.ts';
import { firstText } from './firstText.ts';

/** Inside the project, so that it uses the same Next. Ignored by git. */
const FOLDER = join(ROOT, '.bench');
const NEXT = join(ROOT, 'node_modules/next/dist/bin/next');
const NODE = process.execPath;

/**
 * The smallest Next site: one ISR page with filler text, cached by Next itself, and one route
 * handler.
 */
const FILES = (filling: number) => ({
  'package.json': '{"type":"module"}',
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(ROOT)} }, poweredByHeader: false };`,
  'app/layout.jsx':
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }',
  'app/p/[name]/page.jsx': `export const revalidate = 60;
export const generateStaticParams = () => [];
export default async function Page({ params }) {
  return <p id={(await params).name}>{"x".repeat(${filling})}</p>;
}`,
  'app/plain/route.js': `export const dynamic = 'force-dynamic';
export const GET = () => new Response('ok');`,
});

function build(filling: number): void {
  for (const [name, text] of Object.entries(FILES(filling))) {
    mkdirSync(dirname(join(FOLDER, name)), { recursive: true });
    writeFileSync(join(FOLDER, name), text);
  }
  const { status, stderr } = spawnSync(NODE, [NEXT, 'build'], {
    cwd: FOLDER,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The empty site does not build:\n${stderr}`);
}

/** Builds and starts an empty Next site with a page of about the given length. */
export async function startEmptyNext(bytes: number) {
  // The filler is in the page twice: as HTML and in React's payload.
  build(Math.max(0, Math.round((bytes - 4_500) / 2)));
  return serveEmptyNext();
}

/** Serves the empty site from its last build. */
export async function serveEmptyNext() {
  const from = performance.now();
  const port = await freePort();
  const child = spawn(NODE, [NEXT, 'start', '-p', String(port), '-H', '127.0.0.1'], {
    cwd: FOLDER,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}/p/page`;
  const text = await firstText(url);
  return {
    url,
    pid: child.pid ?? 0,
    bytes: Buffer.byteLength(text),
    /** ms from the start to the first page. */
    took: performance.now() - from,
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** Removes the empty site. */
export function removeEmptyNext(): void {
  rmSync(FOLDER, { recursive: true, force: true });
}

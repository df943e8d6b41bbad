import { readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { getPathBelow } from '#lib/server/filesBelow.ts';

/** What of `@vercel/nft` is used; Next brings it, without types. */
interface Tracer {
  nodeFileTrace(
    files: string[],
    options: {
      base: string;
      ignore(path: string): boolean;
      readFile(path: string): Promise<string | null>;
    },
  ): Promise<{ fileList: Set<string> }>;
}

const { nodeFileTrace }: Tracer = createRequire(import.meta.url)('next/dist/compiled/@vercel/nft');

/**
 * Never loaded by a site that is built: what builds and what serves while developing. Next's own trace
 * names what of the rest is needed.
 */
const NEVER =
  /^node_modules\/(?:next\/dist\/(?:build\/(?!duration|next-config-ts)|bundles\/|cli\/(?!next-test)|(?:client\/dev|compiled\/next-(?:server|devtools)|next-devtools|server\/dev)\/)|sharp\/)|\.development\.js$/;
const NEXT = /^node_modules\/next\//;

function readSource(path: string): string | null {
  try {
    const source = readFileSync(path, 'utf8');
    return path.endsWith('.ts') ? stripTypeScriptTypes(source) : source;
  } catch {
    return null;
  }
}

/**
 * The files that Node reads when it runs some files, with their packages. Of Next it follows how a
 * server of one's own and `next/og.js` begin.
 * @param root the project's folder
 * @param entries paths below it
 * @returns paths below it
 */
export async function traceNode(root: string, entries: readonly string[]): Promise<string[]> {
  const trace = (files: string[], ignored: (path: string) => boolean) =>
    nodeFileTrace(files, {
      base: root,
      ignore: (path) => NEVER.test(path) || ignored(path),
      readFile: async (path) => readSource(path),
    });
  const ours = await trace(
    entries.map((entry) => join(root, entry)),
    (path) => NEXT.test(path),
  );
  const next = await trace(
    ['next/dist/server/next.js', 'next/og.js'].map((file) => join(root, 'node_modules', file)),
    () => false,
  );
  return [...ours.fileList, ...next.fileList].map((file) => getPathBelow(root, join(root, file)));
}

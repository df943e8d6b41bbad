import { readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { getPathBelow } from '#lib/server/filesBelow.ts';

/** The part of `@vercel/nft` that we use. Next ships it without types. */
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
 * Never loaded by a built site: what builds, and what serves in development. Of the rest, Next's own
 * trace lists what is needed.
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
 * The files that Node reads when it runs the entries, with their packages. Of Next it traces a custom
 * server and `next/og.js`.
 * @param root the project's folder
 * @param entries paths relative to it
 * @returns paths relative to it
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

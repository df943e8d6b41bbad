import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fontFiles } from '#lib/images/render/paint/fonts/fontFiles.ts';
import { getPathBelow, listFilesBelow } from '#lib/server/filesBelow.ts';
import { traceNext } from './traceNext.ts';
import { traceNode } from './traceNode.ts';

/** Files that Node runs directly; the rest of the site is in the build. */
const ENTRIES = [
  'server.ts',
  'lib/cli/main.ts',
  'next.config.mjs',
  'lib/requireNode24.mjs',
  'lib/endWithNpm.mjs',
  'lib/limitMemory.mjs',
  'lib/pageCache/cacheHandler.ts',
  'lib/images/render/worker.ts',
];

const require = createRequire(import.meta.url);

/**
 * Modules that Next resolves when it starts a custom server, but loads only to build: its replacements
 * of webpack and Babel.
 */
function listResolved(): string[] {
  const source = readFileSync(require.resolve('next/dist/server/config-utils'), 'utf8');
  return [...source.matchAll(/'(next\/dist\/compiled\/[^']+)'/g)].map(([, name = '']) =>
    require.resolve(name),
  );
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * All files that a built site may read at run time: the server and the command, the build, the parts
 * of packages that they need, the fonts.
 * @param root the project's folder, with a build and its packages
 * @returns sorted paths relative to it with `/`, without the links in `.next/node_modules`
 */
export async function listSiteFiles(root: string): Promise<string[]> {
  const fonts = fontFiles().map((file) => getPathBelow(root, file));
  const found = [
    'package.json',
    'LICENSE',
    ...listResolved().map((file) => getPathBelow(root, file)),
    ...listFilesBelow(root, join(root, 'public')),
    // The demo reads its images and games from files.
    ...listFilesBelow(root, join(root, 'lib/demo')).filter((file) => /\.(json|png)$/.test(file)),
    getPathBelow(root, require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
    ...fonts,
    ...traceNext(root),
    ...(await traceNode(root, ENTRIES)),
  ];
  const real = found
    .filter((file) => isFile(join(root, file)))
    // Next links packages from its build, and a trace may have followed such a link.
    .map((file) => getPathBelow(root, realpathSync(join(root, file))));
  return [...new Set(real)].sort();
}

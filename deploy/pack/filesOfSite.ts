import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fontFiles } from '#lib/images/render/paint/fonts/fontFiles.ts';
import { getPathBelow, listFilesBelow } from '#lib/server/filesBelow.ts';
import { traceNext } from './traceNext.ts';
import { traceNode } from './traceNode.ts';

/** Started by Node as they are; the rest of the site is in the build. */
const STARTED = [
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
 * What Next resolves as it starts a server of one's own, and loads only to build: the modules that
 * stand in for webpack and Babel.
 */
function lookedFor(): string[] {
  const source = readFileSync(require.resolve('next/dist/server/config-utils'), 'utf8');
  return [...source.matchAll(/'(next\/dist\/compiled\/[^']+)'/g)].map(([, name = '']) =>
    require.resolve(name),
  );
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * All files that a built site reads when it runs, on whatever it is asked: the server and the
 * command, the build, what they need of packages, the fonts.
 * @param root the project's folder, with a build and its packages
 * @returns paths below it with `/`, in order; the links in `.next/node_modules` are not among them
 */
export async function filesOfSite(root: string): Promise<string[]> {
  const fonts = fontFiles().map((file) => getPathBelow(root, file));
  const found = [
    'package.json',
    'LICENSE',
    ...lookedFor().map((file) => getPathBelow(root, file)),
    ...listFilesBelow(root, join(root, 'public')),
    // The demo reads its pictures and games from files.
    ...listFilesBelow(root, join(root, 'lib/demo')).filter((file) => /\.(json|png)$/.test(file)),
    getPathBelow(root, require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
    ...fonts,
    ...traceNext(root),
    ...(await traceNode(root, STARTED)),
  ];
  const real = found
    .filter((file) => isFile(join(root, file)))
    // Next links packages from its build, and a trace may have followed such a link.
    .map((file) => getPathBelow(root, realpathSync(join(root, file))));
  return [...new Set(real)].sort();
}

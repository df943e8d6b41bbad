import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { pathBelow } from '../../lib/server/filesBelow.ts';

/*
 * What the container file copies is what the site runs on: checked by following the imports, since
 * no image can be built here.
 */

const ROOT = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const manifest = JSON.parse(read('package.json'));

/** Started by node as they are; the rest is in the build. */
const STARTED = [
  'server.ts',
  'player.ts',
  'next.config.mjs',
  'lib/requireNode24.mjs',
  'lib/pageCache/cacheHandler.ts',
  'lib/draw/worker.ts',
];

const copied = [...read('deploy/Containerfile').matchAll(/^COPY --from=build (.+) \S+$/gm)]
  .flatMap(([, paths = '']) => paths.split(' '))
  .map((path) => path.replace('/site/', ''));

const IMPORT =
  /^(?:import|export)\b(?!\s+type\b)[^;'"=]*?\bfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

function importsOf(file: string): string[] {
  return [...read(file).matchAll(IMPORT)].map(([, ...names]) => names.find(Boolean) ?? '');
}

/** All files that are read when the site runs, and the packages that they ask for. */
function reachable(): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = [...STARTED];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    if (!/\.(ts|tsx|mjs)$/.test(file)) continue;
    for (const name of importsOf(file)) {
      if (name.startsWith('.')) waiting.push(pathBelow(ROOT, resolve(ROOT, dirname(file), name)));
      else if (!name.startsWith('node:')) {
        packages.add(name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
      }
    }
  }
  return { files, packages };
}

test('the container has every file that is read when the site runs, the demo included', () => {
  const { files } = reachable();
  expect(files.size).toBeGreaterThan(100);
  const within = (file: string) =>
    copied.some((path) => file === path || file.startsWith(`${path}/`));
  expect([...files].filter((file) => !within(file))).toEqual([]);
});

test('and all packages that are asked for stay when those for development are left out', () => {
  const lacking = [...reachable().packages].filter((name) => !(name in manifest.dependencies));
  expect(lacking).toEqual([]);
});

test('and all that the start compares with the build: it would build anew', () => {
  const list = /const SOURCES = \[([^\]]+)\]/.exec(read('lib/server/sourcesHash.ts'))?.[1] ?? '';
  const sources = [...list.matchAll(/'([^']+)'/g)].map(([, path = '']) => path);
  expect(sources.length).toBeGreaterThan(4);
  expect(sources.filter((path) => !copied.includes(path))).toEqual([]);
});

test('what it copies is there', () => {
  const made = ['node_modules', '.next'];
  expect(copied.filter((path) => !made.includes(path) && !existsSync(join(ROOT, path)))).toEqual(
    [],
  );
});

test('the unit and the container start what package.json has, without npm between', () => {
  const { start } = manifest.scripts;
  expect(read('deploy/longplay.service')).toContain(
    `ExecStart=/opt/longplay/node_modules/.bin/${start}\n`,
  );
  expect(read('deploy/Containerfile')).toContain(
    `CMD ${JSON.stringify(start.split(' ')).replaceAll(',', ', ')}\n`,
  );
});

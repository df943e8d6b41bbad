import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { satisfies } from 'semver';
import { expect, test } from 'vitest';

/*
 * What `npm ci` does on a machine of its own, read from the lockfile: no warnings, and not too much.
 */

const ROOT = join(import.meta.dirname, '..', '..');

interface Locked {
  version: string;
  engines?: { node?: string };
  os?: string | string[];
  cpu?: string | string[];
  libc?: string | string[];
}

const all: [path: string, Locked][] = Object.entries(
  JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages,
);
const packages = all.filter(([path]) => path !== '');

/** Nodes that run npm here: the first of each line that the tools take, and a late one. */
const NODES = ['20.19.0', '20.20.2', '22.13.0', '22.23.5', '24.0.0', '24.21.0'];

test.each(NODES)('every package takes Node %s: npm would warn of EBADENGINE', (node) => {
  const refusing = packages
    .filter(([, { engines }]) => engines?.node && !satisfies(node, engines.node))
    .map(([path, { version, engines }]) => `${path} ${version}: ${engines?.node}`);
  expect(refusing).toEqual([]);
});

/** Whether a list of systems has one, which may be there as `!darwin`. */
function has(list: string | string[] | undefined, wanted: string): boolean {
  if (list === undefined) return true;
  const names = [list].flat();
  if (names.some((name) => name.startsWith('!'))) return !names.includes(`!${wanted}`);
  return names.includes(wanted);
}

test('at most 450 packages are put on a disk', () => {
  const here = packages.filter(
    ([, { os, cpu, libc }]) => has(os, 'linux') && has(cpu, 'x64') && has(libc, 'glibc'),
  );
  expect(here.length).toBeGreaterThan(100);
  expect(here.length).toBeLessThanOrEqual(450);
});

test('a Node comes along for each system, and is its `node`', () => {
  for (const name of ['linux-x64', 'linux-arm64', 'darwin-x64', 'win-x64']) {
    const [, found] = packages.find(([path]) => path === `node_modules/node-${name}`) ?? [];
    expect(satisfies(found?.version ?? '0.0.0', '>=24'), name).toBe(true);
    expect(found, name).toMatchObject({
      bin: { node: name.startsWith('win') ? 'bin/node.exe' : 'bin/node' },
    });
  }
});

test.each([
  'jp',
  'kr',
  'sc',
])('each numbered slice of Noto Sans %s is in lib/images/fonts', (script) => {
  const folder = join(ROOT, 'lib/images/fonts', `noto-sans-${script}`);
  const slices = Object.keys(JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')))
    .filter((key) => key.startsWith('['))
    .map((key) => key.slice(1, -1));
  expect(slices.length).toBeGreaterThan(90);
  const files = slices.flatMap((slice) =>
    [400, 600].map((weight) => `noto-sans-${script}-${slice}-${weight}-normal.woff`),
  );
  expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  expect(existsSync(join(folder, 'LICENSE'))).toBe(true);
});

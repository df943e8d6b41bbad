import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { getPathBelow } from '#lib/server/filesBelow.ts';

/*
 * What starts the site on a server and in a container. What an image has in it is tried by
 * `e2e/specs/image.spec.ts`, and as an image by `npm run image`.
 */

const ROOT = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const manifest = JSON.parse(read('package.json'));

/** Started by node as they are; the rest is in the build. */
const STARTED = [
  'server.ts',
  'lib/cli/main.ts',
  'next.config.mjs',
  'lib/requireNode24.mjs',
  'lib/pageCache/cacheHandler.ts',
  'lib/images/render/worker.ts',
];

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
      if (name.startsWith('#')) waiting.push(name.slice(1));
      else if (name.startsWith('.'))
        waiting.push(getPathBelow(ROOT, resolve(ROOT, dirname(file), name)));
      else if (!name.startsWith('node:')) {
        packages.add(name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
      }
    }
  }
  return { files, packages };
}

test('all packages that are asked for stay when those for development are left out', () => {
  const { files, packages } = reachable();
  expect(files.size).toBeGreaterThan(100);
  expect([...packages].filter((name) => !(name in manifest.dependencies))).toEqual([]);
});

test('the unit and the container start what package.json has, without npm between', () => {
  const { start } = manifest.scripts;
  expect(read('deploy/longplay.service')).toContain(
    `ExecStart=/opt/longplay/node_modules/.bin/${start}\n`,
  );
  const [, ...args] = start.split(' ');
  expect(read('deploy/Containerfile')).toContain(
    `ENTRYPOINT ["/nodejs/bin/node"]\nCMD ${JSON.stringify(args).replaceAll(',', ', ')}\n`,
  );
});

test('the image is copied from what is packed, and writes to its volume only', () => {
  const last =
    read('deploy/Containerfile')
      .split(/^FROM /m)
      .at(-1) ?? '';
  expect(last).toContain('COPY --from=build /packed ./\n');
  expect(last).toMatch(/^USER 65532:65532$/m);
  expect(last).toMatch(/^VOLUME \/data$/m);
  expect(last).not.toMatch(/^RUN /m);
});

/** The services of a compose file, by name, as text: no parser of YAML is among the packages. */
function servicesOf(compose: string): Record<string, string> {
  const [, all = ''] = /^services:\n([\s\S]*?)^\w/m.exec(compose) ?? [];
  const parts = all.split(/^ {2}(\w+):\n/m).slice(1);
  return Object.fromEntries(
    parts.flatMap((name, i) => (i % 2 === 0 ? [[name, parts[i + 1] ?? '']] : [])),
  );
}

test('compose.yaml starts the published image alone, with Redis and nginx as profiles', () => {
  const compose = read('compose.yaml');
  const services = servicesOf(compose);
  expect(Object.keys(services)).toEqual(['longplay', 'redis', 'nginx']);
  const { longplay = '', redis = '', nginx = '' } = services;
  const [, name = ''] = /-t (\S+) \.$/m.exec(read('deploy/Containerfile')) ?? [];
  expect(longplay).toContain(`:-${name}:latest}`);
  expect(longplay).not.toMatch(/profiles|build:/);
  expect(longplay).toMatch(/read_only: true[\s\S]*cap_drop: \[ALL\]/);
  expect(redis).toContain('profiles: [redis]');
  expect(nginx).toContain('profiles: [nginx]');
  // Nothing is to be edited but `.env`.
  for (const [, , fallback] of compose.matchAll(/\$\{(\w+)(:-[^}]*)?\}/g))
    expect(fallback).toBeDefined();
});

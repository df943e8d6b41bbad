import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './run.ts';

/** Calls buildah with a store of its own. */
export type Buildah = (...args: string[]) => string;

const SUITE = 'bookworm';

/** A Debian without what only containers of another kind need, with this process' Node in it. */
function makeRoot(node: string, options: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'longplay-base-'));
  run('mmdebstrap', '--quiet', '--skip=cleanup/tmp', ...options, SUITE, root);
  mkdirSync(join(root, dirname(node)), { recursive: true });
  cpSync(process.execPath, join(root, node), { dereference: true });
  return root;
}

/** The libraries that Node needs, as in `gcr.io/distroless/nodejs24-debian12`. */
function runtimeRoot(): string {
  const packages = ['base-files', 'ca-certificates', 'libc6', 'libgcc-s1', 'libstdc++6', 'tzdata'];
  return makeRoot('nodejs/bin/node', ['--variant=extract', `--include=${packages.join(',')}`]);
}

/** A small Debian with Node and npm, as in `docker.io/library/node:24-bookworm-slim`. */
function buildRoot(): string {
  const root = makeRoot('usr/local/bin/node', ['--variant=minbase', '--include=ca-certificates']);
  // npm says where it is to the scripts that it runs.
  const npm = dirname(dirname(realpathSync(process.env.npm_execpath ?? '')));
  cpSync(npm, join(root, 'usr/local/lib/node_modules/npm'), { recursive: true });
  symlinkSync('../lib/node_modules/npm/bin/npm-cli.js', join(root, 'usr/local/bin/npm'));
  return root;
}

/** What a stage of the Containerfile begins with, and how to make the like from Debian's packages. */
const MAKERS: Record<string, () => string> = {
  'docker.io/library/node:24-bookworm-slim': buildRoot,
  'gcr.io/distroless/nodejs24-debian12': runtimeRoot,
};

/**
 * Has the images that the Containerfile begins with in the store: from their registry, or made here
 * under the same name where none answers.
 * @param names as `FROM` has them
 * @returns how each came to be, in words
 * @throws Error where one is not to be had, and there is no way to make it
 */
export function prepareBases(buildah: Buildah, names: readonly string[]): Map<string, string> {
  const origins = new Map<string, string>();
  for (const name of names) {
    try {
      buildah('pull', '--quiet', name);
      origins.set(name, 'from its registry');
    } catch {
      const make = MAKERS[name];
      if (!make) throw new Error(`No registry gives ${name}, and there is no way to make it.`);
      const root = make();
      const container = buildah('from', 'scratch');
      buildah('add', '--quiet', container, root, '/');
      buildah('commit', '--quiet', '--rm', container, name);
      rmSync(root, { recursive: true, force: true });
      origins.set(name, 'made here from Debian’s packages and this Node');
    }
  }
  return origins;
}

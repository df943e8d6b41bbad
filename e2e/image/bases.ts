import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './run.ts';

/** Calls buildah with its own store. */
export type Buildah = (...args: string[]) => string;

const SUITE = 'bookworm';

/** A Debian without what containers do not need, plus this process' Node. */
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
  // npm tells its scripts where it is.
  const npm = dirname(dirname(realpathSync(process.env.npm_execpath ?? '')));
  cpSync(npm, join(root, 'usr/local/lib/node_modules/npm'), { recursive: true });
  symlinkSync('../lib/node_modules/npm/bin/npm-cli.js', join(root, 'usr/local/bin/npm'));
  return root;
}

/** The base images of the Containerfile, and how to build equivalents from Debian's packages. */
const MAKERS: Record<string, () => string> = {
  'docker.io/library/node:24-bookworm-slim': buildRoot,
  'gcr.io/distroless/nodejs24-debian12': runtimeRoot,
};

/**
 * Makes the base images available: from their registry, or built here under the same name if no
 * registry answers.
 * @param names as in `FROM`
 * @returns where each came from, as text
 * @throws Error if one is not available and cannot be built
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

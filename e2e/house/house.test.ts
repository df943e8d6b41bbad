import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, pathBelow } from '../../lib/server/filesBelow.ts';

/*
 * The rules of the house, held by reading the sources: who may import whom, who reads the
 * environment, and where state lives.
 */

const ROOT = join(import.meta.dirname, '..', '..');
const CODE = /\.(ts|tsx|mjs)$/;
const TEST = /\.test\.tsx?$/;

/** Lower ranks may be imported by higher ones only; rooms of one rank do not know each other. */
const RANKS: Record<string, number> = {
  'package.json': -1,
  'lib/singleton.ts': -1,
  'lib/requireNode24.mjs': -1,
  'lib/endWithNpm.mjs': -1,
  'lib/limitMemory.mjs': -1,
  'lib/domain': 0,
  'lib/env.ts': 0,
  'lib/metrics': 0.5,
  'lib/log.ts': 1,
  'lib/fairUse': 1,
  'lib/format': 1,
  'lib/stats': 1,
  'lib/board': 1,
  'lib/explore': 2,
  'lib/upstream': 2,
  'lib/http': 2,
  'lib/card': 2,
  'lib/og': 2,
  'lib/api': 2.5,
  'lib/storage': 2.5,
  'lib/snapshot': 3,
  'lib/draw': 3,
  'lib/pageCache': 3,
  'lib/server': 3,
  'lib/operate': 3.5,
  components: 4,
  app: 5,
  // Above all that a page is made of: only the server starts the demo.
  'lib/demo': 5.5,
  'server.ts': 6,
  'player.ts': 6,
};
/** Allowed between rooms of one rank. */
const NEIGHBOURS = new Set(['lib/stats → lib/format', 'lib/board → lib/stats']);

function sources(folder: string): string[] {
  return filesBelow(ROOT, join(ROOT, folder)).filter((file) => CODE.test(file) && !TEST.test(file));
}

const FILES = ['app', 'components', 'lib'].flatMap(sources).concat('server.ts', 'player.ts');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

function roomOf(file: string): string {
  if (file.startsWith('e2e/')) return 'e2e';
  if (file.startsWith('lib/')) return file.split('/').slice(0, 2).join('/');
  return file.split('/')[0] ?? file;
}

const IMPORT = /(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g;

function arrows(file: string): string[] {
  return [...read(file).matchAll(IMPORT)].map(([, path = '']) =>
    pathBelow(ROOT, resolve(ROOT, dirname(file), path)),
  );
}

describe('the house', () => {
  it('has a rank for every room', () => {
    expect(FILES.map(roomOf).filter((room) => RANKS[room] === undefined)).toEqual([]);
  });

  it('imports lower ranks only', () => {
    const wrong = FILES.flatMap((file) =>
      arrows(file).flatMap((target) => {
        const [from, to] = [roomOf(file), roomOf(target)];
        const arrow = `${from} → ${to}`;
        if (from === to || NEIGHBOURS.has(arrow)) return [];
        return (RANKS[to] ?? 99) < (RANKS[from] ?? -9) ? [] : [`${file} → ${target}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps components from the upstream, the snapshots and the environment', () => {
    const forbidden = /^lib\/(upstream|snapshot|env\.ts)/;
    const wrong = FILES.filter((file) => file.startsWith('components/')).flatMap((file) =>
      arrows(file).filter((target) => forbidden.test(target)),
    );
    expect(wrong).toEqual([]);
  });

  it('reads the environment in lib/env.ts, and in what starts the process', () => {
    const allowed =
      /^(lib\/(env\.ts|endWithNpm\.mjs|limitMemory\.mjs)|server\.ts|lib\/server\/(buildWhenNeeded|readEnv)\.ts)$/;
    expect(
      FILES.filter((file) => /process\.env\b/.test(read(file)) && !allowed.test(file)),
    ).toEqual([]);
  });

  it('keeps state out of modules: Next evaluates them several times', () => {
    // The demo is not among them: `server.ts` imports it once, and no page does.
    // An empty collection is there to be filled; one that is made full is a constant.
    const stateful =
      /^(?:export )?(?:let |var |const \w+(?:: [^=]+)? = new (?:(?:Map|Set|WeakMap)(?:<.*>)?\(\)|LRUCache|Database\w*|Agent))/m;
    const wrong = FILES.filter((file) => /^(lib|app)\/(?!demo\/)/.test(file)).filter((file) =>
      stateful.test(read(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('knows nothing of tests', () => {
    const shipped = FILES.filter((file) => !file.includes('/testing/'));
    expect(
      shipped.filter((file) => /NODE_ENV\s*===?\s*['"]test|vitest|playwright/.test(read(file))),
    ).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFilesBelow } from '#lib/server/filesBelow.ts';

/*
 * Rules of the sources that no tool knows: who reads the environment, and where state lives. Who may
 * import whom is held by dependency-cruiser, see `imports.test.ts`.
 */

const ROOT = join(import.meta.dirname, '..', '..');
const CODE = /\.(ts|tsx|mjs)$/;
const TEST = /\.test\.tsx?$/;

function sources(folder: string): string[] {
  return listFilesBelow(ROOT, join(ROOT, folder)).filter(
    (file) => CODE.test(file) && !TEST.test(file),
  );
}

const FILES = ['app', 'components', 'lib'].flatMap(sources).concat('server.ts');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

describe('the house', () => {
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

  it('has no merge left half done, in comments neither', () => {
    const all = ['app', 'components', 'lib', 'e2e', 'docs', 'deploy'].flatMap((folder) =>
      listFilesBelow(ROOT, join(ROOT, folder)),
    );
    const texts = all.filter((file) => /\.(tsx?|mjs|css|md|json|conf|txt)$/.test(file));
    expect(texts.filter((file) => /^(<{7}|={7}|>{7})( |$)/m.test(read(file)))).toEqual([]);
  });

  it('knows nothing of tests', () => {
    const shipped = FILES.filter((file) => !file.includes('/testing/'));
    expect(
      shipped.filter((file) => /NODE_ENV\s*===?\s*['"]test|vitest|playwright/.test(read(file))),
    ).toEqual([]);
  });
});

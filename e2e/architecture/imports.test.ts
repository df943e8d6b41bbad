import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

/*
 * The rules of `.dependency-cruiser.mjs` find what they forbid. `npm run check` runs them on the
 * sources; here they run on small ones that break them.
 */

const ROOT = join(import.meta.dirname, '..', '..');
const CLI = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

const EMPTY = '';
/** What breaks a rule, and what does not: files of one line each. All are looked at in one run. */
const FILES: Record<string, string> = {
  'lib/domain/a.ts': EMPTY,
  'lib/card/data/b.ts': EMPTY,
  'lib/demo/a.ts': EMPTY,
  'lib/env.ts': EMPTY,
  'lib/nowhere/c.ts': EMPTY,
  'e2e/lib/b.ts': EMPTY,
  'app/page.tsx': EMPTY,
  'app/allowed.tsx': "import '#lib/domain/a.ts';",
  'lib/domain/byName.ts': "import '#app/page.tsx';",
  'lib/domain/byPath.ts': "import '../../app/page.tsx';",
  'lib/images/og/a.ts': "import '#lib/card/data/b.ts';",
  'lib/domain/circle.ts': "import type {} from './half.ts';",
  'lib/domain/half.ts': "import '#lib/domain/circle.ts';",
  'components/A.tsx': "import '#lib/env.ts';",
  'app/demo.tsx': "import '#lib/demo/a.ts';",
  'lib/domain/tested.ts': "import '#e2e/lib/b.ts';",
  'app/nowhere.tsx': "import '#lib/nowhere/c.ts';",
  'app/missing.tsx': "import '#lib/domain/missing.ts';",
};

let folder: string;
/** The rules that are broken, each with the file that does it. */
let violations: { from: string; rule: { name: string } }[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'longplay-imports-'));
  for (const file of ['.dependency-cruiser.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(join(ROOT, file), join(folder, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [file, line] of Object.entries(FILES)) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), `${line}\nexport {};\n`);
  }
  const tops = [...new Set(Object.keys(FILES).map((file) => file.split('/', 1)[0] ?? file))];
  const args = [CLI, '--output-type=json', '--config=.dependency-cruiser.mjs', ...tops];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder }).catch(
    // It exits with the number of what it found.
    (error: { stdout?: string }) => ({ stdout: error.stdout || String(error) }),
  );
  ({ violations } = (JSON.parse(stdout) as { summary: { violations: typeof violations } }).summary);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** The names of the rules that a file breaks. */
const brokenBy = (file: string) =>
  [...new Set(violations.filter(({ from }) => from === file).map(({ rule }) => rule.name))].sort();

test('an import of a lower rank is allowed', () => {
  expect(brokenBy('app/allowed.tsx')).toEqual([]);
});

test.each(['byName', 'byPath'])('an import against the ranks is found: %s', (name) => {
  expect(brokenBy(`lib/domain/${name}.ts`)).toEqual(['rank of lib/domain/']);
});

test('an import of a neighbour is found', () => {
  expect(brokenBy('lib/images/og/a.ts')).toEqual(['rank of lib/images/og/']);
});

test('a circle is found', () => {
  // It is told of one of its files.
  const both = ['lib/domain/circle.ts', 'lib/domain/half.ts'].flatMap(brokenBy);
  expect(both).toEqual(['no circle']);
});

test('a component that reaches for the upstream is found', () => {
  expect(brokenBy('components/A.tsx')).toEqual(['components know no upstream']);
});

test('a page that starts the demo is found', () => {
  expect(brokenBy('app/demo.tsx')).toContain('only the server starts the demo');
});

test('an import of the tests is found, and one of a folder without a rank', () => {
  expect(brokenBy('lib/domain/tested.ts')).toEqual(['the product does not import its tests']);
  expect(brokenBy('app/nowhere.tsx')).toEqual(['no folder without a rank']);
});

test('a file that is missing is found', () => {
  expect(brokenBy('app/missing.tsx')).toEqual(['no missing file or package']);
});

test('nothing else is found', () => {
  const innocent = Object.keys(FILES).filter((file) => FILES[file] === EMPTY);
  for (const file of innocent) expect([file, ...brokenBy(file)]).toEqual([file]);
});

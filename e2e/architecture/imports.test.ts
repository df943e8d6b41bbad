import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

/*
 * The rules of `.dependency-cruiser.mjs` find what they forbid. `npm run check` runs them on the
 * sources; here they run on small ones that break them.
 */

const ROOT = join(import.meta.dirname, '..', '..');
const CLI = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'longplay-imports-'));
  for (const file of ['.dependency-cruiser.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(join(ROOT, file), join(folder, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes files of one line each. @returns the names of the rules that they break */
async function broken(files: Record<string, string>): Promise<string[]> {
  for (const [file, line] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), `${line}\nexport {};\n`);
  }
  const tops = [...new Set(Object.keys(files).map((file) => file.split('/', 1)[0] ?? file))];
  const args = [CLI, '--output-type=json', '--config=.dependency-cruiser.mjs', ...tops];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder }).catch(
    // It exits with the number of what it found.
    (error: { stdout?: string }) => ({ stdout: error.stdout || String(error) }),
  );
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string } }[] };
  };
  return [...new Set(summary.violations.map(({ rule }) => rule.name))].sort();
}

const EMPTY = '';

test('an import of a lower rank is allowed', async () => {
  expect(
    await broken({ 'app/page.tsx': "import '#lib/domain/a.ts';", 'lib/domain/a.ts': EMPTY }),
  ).toEqual([]);
});

test.each([
  '#app/page.tsx',
  '../../app/page.tsx',
])('an import against the ranks is found: %s', async (path) => {
  expect(await broken({ 'lib/domain/a.ts': `import '${path}';`, 'app/page.tsx': EMPTY })).toEqual([
    'rank of lib/domain/',
  ]);
});

test('an import of a neighbour is found', async () => {
  expect(
    await broken({
      'lib/images/og/a.ts': "import '#lib/card/data/b.ts';",
      'lib/card/data/b.ts': EMPTY,
    }),
  ).toEqual(['rank of lib/images/og/']);
});

test('a circle is found', async () => {
  expect(
    await broken({
      'lib/domain/a.ts': "import type {} from './b.ts';",
      'lib/domain/b.ts': "import '#lib/domain/a.ts';",
    }),
  ).toEqual(['no circle']);
});

test('a component that reaches for the upstream is found', async () => {
  expect(
    await broken({ 'components/A.tsx': "import '#lib/env.ts';", 'lib/env.ts': EMPTY }),
  ).toEqual(['components know no upstream']);
});

test('a page that starts the demo is found', async () => {
  expect(
    await broken({ 'app/page.tsx': "import '#lib/demo/a.ts';", 'lib/demo/a.ts': EMPTY }),
  ).toContain('only the server starts the demo');
});

test('an import of the tests is found, and one of a folder without a rank', async () => {
  expect(
    await broken({
      'lib/domain/a.ts': "import '#e2e/lib/b.ts';",
      'e2e/lib/b.ts': EMPTY,
      'app/page.tsx': "import '#lib/nowhere/c.ts';",
      'lib/nowhere/c.ts': EMPTY,
    }),
  ).toEqual(['no folder without a rank', 'the product does not import its tests']);
});

test('a file that is missing is found', async () => {
  expect(await broken({ 'app/page.tsx': "import '#lib/domain/a.ts';" })).toEqual([
    'no missing file or package',
  ]);
});

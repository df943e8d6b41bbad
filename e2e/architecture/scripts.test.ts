import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFilesBelow } from '#lib/server/filesBelow.ts';

/*
 * The scripts of package.json are run by whatever shell npm finds: sh, cmd.exe or PowerShell.
 */

const ROOT = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const scripts: [name: string, command: string][] = Object.entries(
  JSON.parse(read('package.json')).scripts,
);

/** `node` with plain words: letters that no shell gives a meaning, and `=` only within an option. */
const PLAIN = /^node(?: --[a-z-]+(?:=\d+)?| [a-zA-Z\d./]+)+$/;

test.each(scripts)('%s is one plain command, the same in every shell', (_name, command) => {
  expect(command).toMatch(PLAIN);
  const files = command.split(' ').filter((word) => /\.(ts|mjs)$/.test(word));
  expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

test.each([
  'exec node server.ts',
  'env A=1 node server.ts',
  'A=1 node server.ts',
  'node $FILE',
  'node %FILE%',
  'node a.ts && node b.ts',
  'node a.ts | node b.ts',
  'node a.ts; node b.ts',
  'node a.ts > b',
  "node 'a.ts'",
  'node "a.ts"',
  'node `a`',
  'node *.ts',
  'node ~/a.ts',
  'node .\\a.ts',
  'tsc --noEmit',
])('%s would not be', (command) => {
  expect(command).not.toMatch(PLAIN);
});

test('each script ends with the npm that started it', () => {
  for (const [name, command] of scripts) expect(command, name).toContain('./lib/endWithNpm.mjs ');
});

test('no file takes paths apart as only some systems write them', () => {
  const folders = ['lib', 'e2e', 'app', 'components'].flatMap((folder) =>
    listFilesBelow(ROOT, join(ROOT, folder)),
  );
  const code = [...folders, 'server.ts', 'next.config.mjs', 'vitest.config.ts'];
  const wrong = [
    // A drive would be `/C:/`, and a blank `%20`.
    /import\.meta\.url\)\.pathname/,
    // `\` at the end is not seen.
    /(?:fileURLToPath|join|resolve)\([^\n]*\)\.replace\(/,
    // What is left has `\` in it.
    /\.slice\(\w+\.length \+ 1\)/,
    /\brelative\(/,
    // On Windows these are scripts of a shell.
    /'node_modules\/\.bin|'\.bin'/,
    // An absolute path is no module's address where it begins with a drive.
    /--import=\$\{(?!\w*Url\b|preload\b)/,
  ];
  const allowed = ['lib/server/filesBelow.ts', 'e2e/architecture/scripts.test.ts'];
  const found = code
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !allowed.includes(file))
    .filter((file) => !file.includes('node_modules/'))
    .flatMap((file) => wrong.filter((sign) => sign.test(read(file))).map((sign) => [file, sign]));
  expect(found).toEqual([]);
});

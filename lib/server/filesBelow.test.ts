import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, win32 } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getPathBelow, listFilesBelow } from './filesBelow.ts';

test.each([
  ['C:\\site', 'C:\\site\\lib\\images\\render\\pool.ts', 'lib/images/render/pool.ts'],
  ['C:\\site\\', 'c:\\Site\\server.ts', 'server.ts'],
  ['C:\\', 'C:\\server.ts', 'server.ts'],
  ['\\\\host\\share\\site', '\\\\host\\share\\site\\app\\page.tsx', 'app/page.tsx'],
])('on Windows, in %s, %s is %s', (folder, file, below) => {
  expect(getPathBelow(folder, file, win32)).toBe(below);
});

const name = fc.stringMatching(/^[\w[\]-]{1,8}$/);

test('a relative path is the same on every system', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1 }), (parts) => {
      const below = parts.join('/');
      expect(getPathBelow('/site', posix.join('/site', ...parts), posix)).toBe(below);
      expect(getPathBelow('C:\\site', win32.join('C:\\site', ...parts), win32)).toBe(below);
    }),
  );
});

test('lists files in order, by their paths relative to the root', () => {
  const root = mkdtempSync(join(tmpdir(), 'longplay-files-'));
  try {
    mkdirSync(join(root, 'a', 'b'), { recursive: true });
    for (const file of ['a/z.ts', 'a/b/y.ts', 'a.ts']) writeFileSync(join(root, file), '');
    expect(listFilesBelow(root)).toEqual(['a.ts', 'a/b/y.ts', 'a/z.ts']);
    expect(listFilesBelow(root, join(root, 'a'))).toEqual(['a/b/y.ts', 'a/z.ts']);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFilesBelow } from '#lib/server/filesBelow.ts';

/*
 * `docs/architecture.md` names the files that there are, and every cache.
 */

const ROOT = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const document = read('docs/architecture.md');
const PATH = /`((?:app|components|deploy|e2e|lib)(?:\/[^`\s]+)?|server\.ts)`/g;

/** The lines of the section that begins with a heading. */
function section(heading: string): string {
  const [, after = ''] = document.split(`\n## ${heading}\n`);
  return after.split('\n## ')[0] ?? '';
}

test('every file and folder that the document names is there', () => {
  const named = [...document.matchAll(PATH)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

/** What holds something for later. A table of a file that is not a cache is not among them. */
const CACHE = /new (?:LRUCache|WeakMap|RateLimiterMemory)\b|CREATE TABLE (?:IF NOT EXISTS )?\w+ \(/;

test('every file that makes a cache is in the table of caches', () => {
  const table = section('Caches');
  const named = new Set([...table.matchAll(PATH)].map(([, path]) => path));
  const making = listFilesBelow(ROOT, join(ROOT, 'lib'))
    .concat(listFilesBelow(ROOT, join(ROOT, 'app')))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\/testing\/|^lib\/demo\//.test(file))
    .filter((file) => CACHE.test(read(file)));
  expect(making.length).toBeGreaterThan(20);
  expect(making.filter((file) => !named.has(file))).toEqual([]);
});

test('a page enters at most 25 files, a card at most 15', () => {
  const steps = (heading: string) =>
    section(heading)
      .split('\n')
      .filter((line) => /^\d+\. /.test(line));
  expect(steps('A page, from the socket to RetroAchievements').length).toBeLessThanOrEqual(25);
  expect(steps('A card').length).toBeLessThanOrEqual(15);
});

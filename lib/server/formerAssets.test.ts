import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '#lib/storage/testing/makeFolder.ts';
import { keepFormerAssets } from './formerAssets.ts';

test('assets of a build are available for a week after the next build', () => {
  using folder = makeFolder();
  const asset = (name: string) => join(folder.path, '.next', 'static', name);
  const write = (name: string, text: string) => {
    mkdirSync(dirname(asset(name)), { recursive: true });
    writeFileSync(asset(name), text);
  };
  write('chunks/a.js', 'a');
  write('chunks/below/both.js', 'both');
  write('chunks/old.js', 'old');
  write('media/font.woff2', 'font');
  write('the-build-id/_buildManifest.js', 'manifest');
  const before = new Date(Date.now() - 8 * 24 * 3600 * 1000);
  utimesSync(asset('chunks/old.js'), before, before);
  const putBack = keepFormerAssets(folder.path);
  // What a build does.
  rmSync(asset(''), { recursive: true });
  write('chunks/b.js', 'b');
  write('chunks/below/both.js', 'both, new');
  putBack();
  const read = (name: string) => readFileSync(asset(name), 'utf8');
  expect([read('chunks/a.js'), read('chunks/b.js'), read('media/font.woff2')]).toEqual([
    'a',
    'b',
    'font',
  ]);
  expect(read('chunks/below/both.js')).toBe('both, new');
  expect(existsSync(asset('chunks/old.js'))).toBe(false);
  expect(existsSync(asset('the-build-id'))).toBe(false);
  expect(existsSync(join(folder.path, '.next', 'cache', 'former-assets'))).toBe(false);
});

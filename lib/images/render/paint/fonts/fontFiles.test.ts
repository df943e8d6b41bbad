import { readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fontFiles } from './fontFiles.ts';

const files = fontFiles();
const packageOf = (path: string) => /@fontsource\/([\w-]+)\//.exec(path)?.[1] ?? '';

it('names existing files, only WOFF and their descriptions', () => {
  for (const path of files) {
    expect(statSync(path).size, path).toBeGreaterThan(0);
    expect(path).toMatch(/(\.woff|\/package\.json|\/unicode\.json|\/LICENSE)$/);
  }
});

it('names files of every font package that the site depends on, and of no other', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = Object.keys(dependencies).filter((name) => name.startsWith('@fontsource/'));
  const used = [...new Set(files.map(packageOf).filter(Boolean))].map(
    (name) => `@fontsource/${name}`,
  );
  expect(used.toSorted()).toEqual(named.toSorted());
});

it('takes 2 MB for all scripts with their own font', () => {
  const scripts = files.filter((path) => !/-(jp|kr|sc|symbols-2)$/.test(packageOf(path)));
  const noto = scripts.filter((path) => packageOf(path).startsWith('noto-sans-'));
  expect(noto.reduce((sum, path) => sum + statSync(path).size, 0)).toBeLessThan(2_000_000);
});

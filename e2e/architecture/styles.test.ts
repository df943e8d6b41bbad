import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/*
 * What style sheets must not say, because a browser engine draws it wrong. Held by reading them.
 */

const ROOT = join(import.meta.dirname, '..', '..');

/** Each forbidden declaration, and what goes wrong with it. */
const FORBIDDEN: readonly [pattern: RegExp, why: string][] = [
  [
    /\btext-decoration:/,
    'WebKit before Safari 26.2 drops a shorthand that has a colour or a width: write the longhands',
  ],
  [
    /\bcontent-visibility:/,
    'full-page screenshots have blanks where sections are not drawn: make the page lighter instead',
  ],
];

const sheets = globSync('{app,components}/**/*.css', { cwd: ROOT });

it('finds the style sheets', () => {
  expect(sheets.length).toBeGreaterThan(40);
});

it.each(FORBIDDEN)('no style sheet says %s (%s)', (pattern) => {
  const wrong = sheets.flatMap((sheet) =>
    readFileSync(join(ROOT, sheet), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
      .split('\n')
      .flatMap((line, n) => (pattern.test(line) ? [`${sheet}:${n + 1}`] : [])),
  );
  expect(wrong).toEqual([]);
});

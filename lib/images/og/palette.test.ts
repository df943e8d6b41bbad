import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PALETTE } from './palette.ts';

test('has the colours of the board in tokens.css', () => {
  const css = readFileSync(new URL('../../../components/tokens.css', import.meta.url), 'utf8');
  const board = /\.board \{[^}]*\}/.exec(css)?.[0];
  for (const [name, color] of Object.entries(PALETTE)) {
    const token = name.replace(/[A-Z]|\d/g, (sign) => `-${sign.toLowerCase()}`);
    expect(board).toContain(`--${token}: ${color};`);
  }
});

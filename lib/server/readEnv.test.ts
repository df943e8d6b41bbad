import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EnvError } from '#lib/env.ts';
import { readEnv } from './readEnv.ts';

it('reads and checks .env files, and the environment wins', () => {
  const folder = mkdtempSync(join(tmpdir(), 'longplay-env-'));
  const before = { ...process.env };
  try {
    process.env.RA_USERNAME = 'Outside';
    writeFileSync(
      join(folder, '.env'),
      'RA_API_KEY=fromfile\nRA_USERNAME=Inside\nTIME_SCALE=abc\n',
    );
    expect(() => readEnv(folder, false)).toThrow(EnvError);
    process.env.TIME_SCALE = '2';
    expect(readEnv(folder, false)).toMatchObject({
      apiKey: 'fromfile',
      username: 'Outside',
      timeScale: 2,
    });
  } finally {
    process.env = before;
    rmSync(folder, { recursive: true });
  }
});

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFixtureRows } from '#lib/demo/players/fixtureRows.ts';
import { startUpstream } from '#lib/demo/startUpstream.ts';
import { loadCaptures } from './loadCaptures.ts';

const rows = makeFixtureRows(Date.UTC(2026, 0, 1));
const list = (count: number, total = count) => ({
  Count: count,
  Total: total,
  Results: rows.slice(0, count),
});

function makeFolder(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'captures-'));
  mkdirSync(join(folder, 'users'));
  mkdirSync(join(folder, 'captures'));
  for (const [file, body] of Object.entries(files)) {
    writeFileSync(join(folder, file), JSON.stringify(body));
  }
  return folder;
}

test('lists and profiles are matched', () => {
  const players = loadCaptures(
    makeFolder({
      'users/Alice.json': list(3),
      'captures/GetUserProfile.json': { User: 'Alice', UserPic: '/UserPic/Al.png', TotalPoints: 7 },
      'captures/completion-progress.some-body.json': list(2),
      'captures/user-profile.some-body.json': { User: 'Sample', ULID: '0'.repeat(26), Motto: 'hi' },
      'captures/completion-progress.empty.json': list(0),
      'captures/GetUserCompletionProgress.json': list(1, 1287),
      'captures/completion-progress.first-page.json': list(1, 1287),
    }),
  );
  const facts = players.map(({ profile, formerNames, rows: own }) => [
    profile.User,
    formerNames,
    own.length,
  ]);
  expect(facts).toEqual([
    ['Alice', [], 3],
    ['empty', [], 0],
    ['Sample', ['somebody'], 2],
  ]);
  expect(players[0]?.profile).toMatchObject({ UserPic: '/UserPic/Al.png', TotalPoints: 7 });
  expect(players[0]?.profile.ULID).toMatch(/^[0-9A-Z]{26}$/);
  expect(players[2]?.profile.Motto).toBe('hi');
});

test('a folder without captures, and rows of another shape, are rejected', () => {
  expect(() => loadCaptures(makeFolder({}))).toThrow('no captures in');
  const broken = makeFolder({ 'users/Bob.json': { Count: 1, Total: 1, Results: [{ GameID: 1 }] } });
  expect(() => loadCaptures(broken)).toThrow('row 0');
});

const recorded = process.env.CAPTURES ?? '../shared/data';
const usersFolder = join(recorded, 'users');

test.skipIf(!existsSync(usersFolder))('recorded lists come back byte for byte', async () => {
  const upstream = await startUpstream({ data: recorded });
  try {
    for (const file of readdirSync(usersFolder)) {
      const results: unknown[] = [];
      let total = 1;
      while (results.length < total) {
        const query = `u=${file.replace('.json', '')}&c=500&o=${results.length}&y=k`;
        const answer = await fetch(`${upstream.apiUrl}/API_GetUserCompletionProgress.php?${query}`);
        const page = await answer.json();
        results.push(...page.Results);
        total = page.Total;
      }
      const whole = JSON.parse(readFileSync(join(usersFolder, file), 'utf8'));
      expect(JSON.stringify(results) === JSON.stringify(whole.Results)).toBe(true);
    }
    const demo = await fetch(`${upstream.apiUrl}/API_GetUserProfile.php?u=EveryCartEver&y=k`);
    expect(demo.status).toBe(404);
  } finally {
    await upstream.close();
  }
});

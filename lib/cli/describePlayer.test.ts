import { expect, test } from 'vitest';
import { makeDated } from '#lib/players/testing/parts.ts';
import { describeMissingUlid, describePlayer } from './describePlayer.ts';

test.each([
  [true, null, 'returned no ID for this player'],
  [false, null, 'has no player with that name'],
  [null, 'RetroAchievements is not answering.', 'is not answering'],
])('why the player ID is missing: player exists %s, fault %s', (exists, fault, message) => {
  expect(describeMissingUlid(exists, fault)).toContain(message);
});

test('show says when the list was walked and refreshed, and why', () => {
  const takenAt = Date.UTC(2026, 7, 20, 12);
  const HOUR = 3_600_000;
  const describe = (reading: Parameters<typeof makeDated>[2]) =>
    describePlayer('somebody', {
      stored: { kind: 'player', ...makeDated('Somebody', takenAt, reading), names: ['somebody'] },
      hiddenBy: [],
      byVariable: false,
    });
  const front = describe({
    reading: { walkedAt: takenAt - 48 * HOUR, identifiedAt: takenAt - 5 * HOUR, reason: 'visit' },
  });
  expect(front).toContain('fetched       2026-08-20 12:00:00 UTC: somebody looked');
  expect(front).toContain('list walked   2026-08-18 12:00:00 UTC; since then only its front');
  expect(front).toContain('profile read  2026-08-20 07:00:00 UTC');
  const walked = describe({ reading: { walkedAt: takenAt, identifiedAt: takenAt, reason: null } });
  expect(walked).toContain('fetched       2026-08-20 12:00:00 UTC');
  expect(walked).toContain('list walked   2026-08-20 12:00:00 UTC');
});

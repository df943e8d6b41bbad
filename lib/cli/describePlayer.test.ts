import { expect, test } from 'vitest';
import { describeMissingUlid } from './describePlayer.ts';

test.each([
  [true, null, 'returned no ID for this player'],
  [false, null, 'has no player with that name'],
  [null, 'RetroAchievements is not answering.', 'is not answering'],
])('why the player ID is missing: player exists %s, fault %s', (exists, fault, message) => {
  expect(describeMissingUlid(exists, fault)).toContain(message);
});

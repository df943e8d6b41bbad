import { expect, test } from 'vitest';
import { describeMissingUlid } from './describeMissingUlid.ts';

test.each([
  [true, null, 'has this player and gives no ID'],
  [false, null, 'has no player with that name'],
  [null, 'RetroAchievements is not answering.', 'is not answering'],
])('a player who exists: %s, with the fault %s', (exists, fault, words) => {
  expect(describeMissingUlid(exists, fault)).toContain(words);
});

import { expect, test } from 'vitest';
import { faultAlt, pendingAlt, playerAlt, siteAlt, unknownAlt } from './alt.ts';
import { type Counts, makeSnapshot } from './testing/makeSnapshot.ts';

const alt = (counts: Counts) => playerAlt(makeSnapshot('MaxMilyin', counts));

test('describes a player’s preview with its numbers', () => {
  expect(alt({ mastered: 817, completed: 30, beaten: 141, casual: 38, unfinished: 261 })).toBe(
    'Lamp board of MaxMilyin: 817 games mastered, 30 completed, 141 beaten, 38 beaten (casual); ' +
      '1,287 played on 1 system, since 2026.',
  );
  expect(alt({ mastered: 3 })).toBe(
    'Lamp board of MaxMilyin: 3 games mastered; 3 played on 1 system, since 2026. ' +
      'Mastered 19 Nov 2026: “Ōkami”.',
  );
  expect(alt({ unfinished: 3 })).toBe(
    'Lamp board of MaxMilyin: 3 games started, no award yet; 15 achievements so far. ' +
      'Last unlock 19 Nov 2026: “Ōkami”.',
  );
  expect(alt({})).toBe(
    'Lamp board of MaxMilyin, all lamps off: no games yet. Play one, then come back.',
  );
});

test('says who is a demo player', () => {
  const sample = makeSnapshot('MaxMilyin', { mastered: 3 });
  expect(playerAlt(sample, true)).toContain('Lamp board of MaxMilyin, a demo player: 3 games');
  expect(siteAlt(sample, true)).toContain('a game MaxMilyin, a demo player, has mastered');
  expect(siteAlt(null, true)).toContain('a game you have mastered');
});

test('describes the other previews', () => {
  expect(siteAlt(makeSnapshot('MaxMilyin', { mastered: 3 }))).toContain('MaxMilyin has mastered');
  expect(siteAlt(null)).toContain('you have mastered. Your games, on one page worth posting.');
  expect(siteAlt(undefined)).toBe(
    'The word Longplay in lamps. Your games, on one page worth posting.',
  );
  expect(unknownAlt()).toContain('no player with that name');
  expect(pendingAlt('Al')).toContain('Al');
  expect(faultAlt('Al')).toContain('RetroAchievements is not answering');
});

import { expect, test } from 'vitest';
import { makeSnapshot } from '../../lib/og/testing/makeSnapshot.ts';
import { describeGames } from './describeGames.ts';

const SITE = {
  origin: 'https://longplay.example',
  raUrl: 'https://ra.example',
  mediaUrl: '',
  demo: false,
};

test('counts the games that the list shows, also where it is not all of them', () => {
  const part = makeSnapshot('Somebody', { mastered: 2 }, { total: 3, complete: false });
  expect(describeGames(SITE, part, 1).description).toBe(
    '2 games that Somebody played, by last unlock.',
  );
  expect(describeGames(SITE, part, 2).description).toMatch(/^2 games .*: page 2\.$/);
});

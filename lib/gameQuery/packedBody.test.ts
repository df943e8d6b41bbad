import { expect, test } from 'vitest';
import { makeSnapshot } from '#lib/players/testing/parts.ts';
import { forgetPackedBodies, getPackedBody } from './packedBody.ts';

test('packed once, and anew when all are forgotten', () => {
  const snapshot = makeSnapshot('Somebody', 0);
  const body = getPackedBody(snapshot);
  // What stands behind it changes, which never happens, to see whether it was packed again.
  Object.assign(snapshot.games[0] ?? {}, { title: 'Another' });
  expect(getPackedBody(snapshot)).toBe(body);
  forgetPackedBodies();
  expect(getPackedBody(snapshot)).toContain('Another');
});

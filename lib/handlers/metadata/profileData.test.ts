import { expect, test } from 'vitest';
import type { Site } from '#components/site.ts';
import { makePlayer, makeSnapshot } from '#lib/players/testing/parts.ts';
import { summarize } from '#lib/stats/summarize.ts';
import { profileData } from './profileData.ts';

const SITE: Site = {
  origin: 'https://longplay.example',
  raUrl: 'https://ra.example',
  mediaUrl: 'https://media.example',
  demo: false,
};

function dataOf(site: Site, player: ReturnType<typeof makePlayer>) {
  const snapshot = makeSnapshot('Somebody', Date.UTC(2026, 10, 24), { player });
  return profileData(site, snapshot, summarize(snapshot.games)) as Record<string, unknown> & {
    mainEntity: Record<string, unknown>;
  };
}

test('the avatar URL is absolute, wherever images come from', () => {
  const player = makePlayer('Somebody', { avatar: '/UserPic/Somebody.png' });
  expect(dataOf(SITE, player).mainEntity.image).toBe('https://media.example/UserPic/Somebody.png');
  expect(dataOf({ ...SITE, mediaUrl: '' }, player).mainEntity.image).toBe(
    'https://longplay.example/UserPic/Somebody.png',
  );
});

test('unknown values are omitted, not empty', () => {
  const bare = makePlayer('Somebody', { avatar: null, ulid: null, memberSince: null, motto: '' });
  const data = dataOf(SITE, bare);
  expect(data).not.toHaveProperty('dateCreated');
  expect(data.dateModified).toBe('2026-11-24T00:00:00.000Z');
  for (const field of ['image', 'identifier', 'description']) {
    expect(data.mainEntity).not.toHaveProperty(field);
  }
  const foreign = makePlayer('Somebody', { avatar: '//evil.example/x.png' });
  expect(dataOf(SITE, foreign).mainEntity, 'no other host').not.toHaveProperty('image');
});

test('a demo player is not linked to the account of that name', () => {
  const player = makePlayer('Somebody');
  expect(dataOf(SITE, player).mainEntity.sameAs).toEqual(['https://ra.example/user/Somebody']);
  expect(dataOf({ ...SITE, demo: true }, player).mainEntity).not.toHaveProperty('sameAs');
});

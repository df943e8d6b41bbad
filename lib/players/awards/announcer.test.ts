import { expect, test } from 'vitest';
import { makeDated, makeStore } from '#lib/players/testing/parts.ts';
import type { SiteAward } from '#lib/upstream/fetchRecentAwards.ts';
import { createFakeClock } from '#lib/upstream/testing/fakeClock.ts';
import { createTestLog } from '#lib/upstream/testing/parts.ts';
import { createAnnouncer } from './announcer.ts';
import { createSqliteFeedStore } from './sqliteFeedStore.ts';

const clock = createFakeClock();

function setUp(file = makeStore({ clock }).file) {
  const posted: string[] = [];
  const looked: string[] = [];
  const log = createTestLog();
  const announce = createAnnouncer({
    store: createSqliteFeedStore(file, 'demo', clock),
    isOfSite: async (name) => name === 'MaxMilyin' || name === 'Hidden',
    async getAwarded(name) {
      looked.push(name);
      if (name === 'Hidden') return null;
      if (looked.length > 3) throw new Error('broken');
      return { kind: 'player', ...makeDated(name, clock.now()), names: [name.toLowerCase()] };
    },
    async post(content) {
      posted.push(content);
    },
    kinds: new Set(['mastered']),
    siteUrl: 'https://games.example',
    log,
  });
  return { announce, posted, looked, log, file };
}

const award = (gameId: number, more: Partial<SiteAward> = {}): SiteAward => ({
  ...{ id: `award ${gameId}`, ulid: null, user: 'MaxMilyin', kind: 'mastered' },
  ...{ at: clock.now() + gameId, gameId, gameTitle: `Game ${gameId}`, consoleName: null },
  ...more,
});

test('each award of a player of the site is announced once, oldest first', async () => {
  const first = setUp();
  await first.announce([award(2), award(1)]);
  await first.announce([award(2)]);
  expect(first.posted.map((line) => line.split(':')[0])).toEqual([
    'MaxMilyin mastered Game 1',
    'MaxMilyin mastered Game 2',
  ]);
  const restarted = setUp(first.file);
  await restarted.announce([award(1), award(2)]);
  expect(restarted.posted, 'after a restart').toEqual([]);
});

test('nothing of strangers, hidden players, unknown kinds and odd names', async () => {
  const { announce, posted, looked } = setUp();
  const strangers = Array.from({ length: 1000 }, (_, n) => award(n, { user: `Stranger${n}` }));
  await announce([
    ...strangers,
    award(1, { user: 'Hidden' }),
    award(2, { kind: 'perfected' }),
    award(3, { user: 'no name' }),
  ]);
  expect(posted).toEqual([]);
  expect(looked).toEqual(['Hidden']);
});

test('what breaks for one award is logged, and the others are announced', async () => {
  const { announce, posted, log } = setUp();
  await announce([1, 2, 3, 4].map((game) => award(game)));
  expect(posted).toHaveLength(3);
  expect(log.lines).toMatchObject([[{ event: 'announcement-broken' }, expect.any(String)]]);
});

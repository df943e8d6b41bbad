import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phpSchema, toPhp } from '#lib/api/php/phpResponse.ts';
import { gamesQuery } from '#lib/api/query/queries.ts';
import { activitySchema, toActivity } from '#lib/api/responses/activity.ts';
import { gamesSchema, toGames } from '#lib/api/responses/games.ts';
import { progressSchema, toProgress } from '#lib/api/responses/progress.ts';
import { summarySchema, toSummary } from '#lib/api/responses/summary.ts';
import { createBadge } from '#lib/card/badge.ts';
import { toCardData } from '#lib/card/data/cardData.ts';
import { DEFAULT_OPTIONS } from '#lib/card/options/parseCardOptions.ts';
import { layoutCard } from '#lib/card/render/layoutCard.ts';
import { paintSvg } from '#lib/card/render/paintSvg.ts';
import { paintText } from '#lib/card/render/paintText.ts';
import { CARD_TYPES } from '#lib/card/types/cardTypes.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { packRows } from '#lib/gameQuery/packGames.ts';
import { unpackGames } from '#lib/gameQuery/unpackGames.ts';
import { awardFeed } from '#lib/http/feed/awardFeed.ts';
import { writeFeed } from '#lib/http/feed/writeFeed.ts';
import { playerAlt } from '#lib/images/og/alt.ts';
import { playerScene } from '#lib/images/og/playerScene.ts';
import { byYear } from '#lib/stats/activity.ts';
import { summarize } from '#lib/stats/summarize.ts';
import { reviewYear } from '#lib/stats/yearReview.ts';
import { toGame } from '#lib/upstream/gameRow.ts';
import { createRowCollector } from '#lib/upstream/rowCollector.ts';
import { makeRow } from '#lib/upstream/testing/parts.ts';
import { wireProgress } from '#lib/upstream/wire.ts';
import { packSnapshot, unpackSnapshot } from './packSnapshot.ts';
import { makePlayer } from './testing/parts.ts';

/*
 * Any JSON value in any field of any row: everything that shows a player still does, and with the
 * numbers of the good rows, or of those and of what the odd row plainly says.
 */

const KINDS = ['mastered', 'completed', 'beaten-hardcore', 'beaten-softcore', 'speedrun', null];
const GOOD = KINDS.map((HighestAwardKind, index) =>
  makeRow(7000 + index, {
    HighestAwardKind,
    HighestAwardDate: HighestAwardKind && `202${index}-03-01T12:00:00+00:00`,
  }),
);
const FIELDS = Object.keys(makeRow(1));

/** What is odd in a way that was seen, beside all that JSON has. */
const seen = fc.constantFrom<unknown>(
  ...['', ' ', '7051', '20.0', '-1', -1, 0, 1.5, 1e300, true, 'Mastered', 'speedrun', '__proto__'],
  ...[
    '0000-00-00 00:00:00',
    '2023-12-31 23:30:00',
    '2024-02-30',
    'game 1',
    'Half \ud83d',
    '\udc00',
  ],
  ...['2024-01-01T01:00:00Z', '9999-12-31T23:59:59-23:00', '0012-01-01', [], {}, null, undefined],
);
const anyValue = fc.oneof(seen, fc.jsonValue(), fc.string({ unit: 'binary' }));
const oddRow = fc.oneof(
  { weight: 1, arbitrary: anyValue },
  {
    weight: 9,
    arbitrary: fc
      .dictionary(fc.constantFrom(...FIELDS), anyValue, { minKeys: 1, maxKeys: 3 })
      .map((fields) => ({ ...makeRow(7051, { HighestAwardKind: 'mastered' }), ...fields })),
  },
);
const anyList = fc.record({
  odd: oddRow,
  at: fc.nat(GOOD.length),
  Total: fc.oneof(fc.constantFrom<unknown>(7, '7', 0, -1, 5, null, 'many'), fc.jsonValue()),
});

/** As the walk over pages reads one page. */
function read({ odd, at, Total }: { odd: unknown; at: number; Total: unknown }): Snapshot {
  const sent = JSON.stringify({ Total, Results: GOOD.toSpliced(at, 0, odd as (typeof GOOD)[0]) });
  const page = wireProgress.parse(JSON.parse(sent));
  const rows = createRowCollector();
  rows.add(page.Results);
  const games = rows.games();
  const total = Math.max(rows.distinct(), games.length);
  const player = makePlayer('Somebody');
  const takenAt = Date.UTC(2026, 7, 20);
  const reading = { walkedAt: takenAt, identifiedAt: takenAt, reason: null };
  return { player, games, total, complete: games.length === total, takenAt, reading };
}

/** All that is shown of a player, as text. */
function showAll(snapshot: Snapshot): string[] {
  const { games } = snapshot;
  const found = { snapshot, stale: false };
  const data = toCardData(snapshot);
  const site = { origin: 'https://a.example', raUrl: 'https://b.example', demo: false };
  const years = byYear(games).map(({ key }) => key);
  const answers = [
    summarySchema.parse(toSummary(found)),
    activitySchema.parse(toActivity(found, {})),
    gamesSchema.parse(toGames(found, gamesQuery.parse({}))),
    progressSchema.parse(toProgress(snapshot, { count: 100, offset: 0 })),
    phpSchema.parse(toPhp(snapshot, { count: 100, offset: 0 })),
    ...years.map((year) => reviewYear(games, year)),
    playerScene(snapshot),
    createBadge(data, 'headline', DEFAULT_OPTIONS, null),
  ];
  const cards = CARD_TYPES.flatMap((type) => {
    const options = { ...DEFAULT_OPTIONS, type };
    return [paintSvg(layoutCard(data, options)), paintText(data, options)];
  });
  return [
    ...answers.map((answer) => JSON.stringify(answer)),
    ...cards,
    writeFeed(awardFeed(snapshot, { ...site, getIconUrl: () => undefined })),
    playerAlt(snapshot),
  ];
}

const isPlain = (value: unknown, sent: unknown) =>
  value === sent || (typeof sent === 'string' && sent.trim() !== '' && Number(sent) === value);

test('any value in any field of any row', async () => {
  const cases = fc.asyncProperty(anyList, async (list) => {
    const snapshot = read(list);
    const good = snapshot.games.filter(({ id }) => id >= 7000 && id < 7006);
    expect(good, 'the good rows are all there').toEqual(GOOD.map(toGame));
    const others = snapshot.games.filter((game) => !good.includes(game));
    expect(others.length).toBeLessThanOrEqual(1);
    for (const game of others) {
      const sent = list.odd as Record<string, unknown>;
      expect(isPlain(game.id, sent.GameID)).toBe(true);
      expect(isPlain(game.possible, sent.MaxPossible)).toBe(true);
      expect(isPlain(game.awarded, sent.NumAwarded)).toBe(true);
      expect(isPlain(game.awardedHardcore, sent.NumAwardedHardcore)).toBe(true);
    }
    if (others.length === 0) {
      expect(summarize(snapshot.games)).toEqual(summarize(GOOD.map(toGame)));
      expect(snapshot).toMatchObject({ complete: false, total: GOOD.length + 1 });
    }
    expect(await unpackSnapshot(await packSnapshot(snapshot))).toEqual(snapshot);
    const counted = snapshot.games.map(({ sent: _, ...game }) => game);
    expect([...unpackGames(packRows(snapshot.games))]).toEqual(counted);
    for (const text of showAll(snapshot)) {
      // `JSON.stringify` writes half a pair as an escape.
      expect(text.isWellFormed() && !/\\ud[89a-f]/i.test(text)).toBe(true);
    }
  });
  await fc.assert(cases, { numRuns: 150 });
});

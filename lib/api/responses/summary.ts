import { z } from 'zod';
import { AWARD_KINDS } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { singleton } from '#lib/singleton.ts';
import { bySystem } from '#lib/stats/bySystem.ts';
import { milestones } from '#lib/stats/milestones.ts';
import { nextUp } from '#lib/stats/nextUp.ts';
import { summarize } from '#lib/stats/summarize.ts';
import { count, date, gameName, playerInfo, tally } from './fields.ts';
import { type PlayerData, toPlayerInfo } from './playerInfo.ts';

/** How many of the games closest to mastery are listed. */
const NEXT_UP = 10;

const headline = z.object({
  kind: z.enum([...AWARD_KINDS, 'other', 'started']),
  count,
  systems: count.describe('distinct systems among those games'),
  first: date.nullable(),
  last: date.nullable(),
});

const systemTally = z.object({ id: z.int(), name: z.string(), ...tally.shape });

const milestone = z.object({
  kind: z.enum(AWARD_KINDS),
  n: count.describe('1 for the first award of the kind'),
  date,
  latest: z.boolean().describe('listed as the newest of its kind, not for its number'),
  ...gameName.shape,
});

const nextGame = z.object({ left: count.describe('hardcore unlocks to go'), ...gameName.shape });

export const summarySchema = z.object({
  ...playerInfo.shape,
  ulid: z.string().nullable().describe('stays the same when the player is renamed'),
  memberSince: z.string().meta({ format: 'date-time' }).nullable(),
  points: z.number().describe('hardcore'),
  casualPoints: z.number(),
  retroPoints: z.number(),
  total: count.describe('all rows, as RetroAchievements says or sends'),
  ...tally.shape,
  awarded: count.describe('rows with an award of any kind'),
  systems: count.describe('distinct systems'),
  retired: count.describe('sets that have no achievements any more'),
  revised: count.describe('mastered or completed sets with new achievements since'),
  achievements: count.describe('unlocked in any mode'),
  hardcoreAchievements: count,
  headline: headline.describe('what the lamp board spells'),
  firstAward: date.nullable(),
  lastAward: date.nullable(),
  lastUnlock: date.nullable(),
  bySystem: z.array(systemTally).describe('most played first'),
  milestones: z.array(milestone).describe('newest first'),
  nextUp: z.array(nextGame).describe('the games closest to mastery'),
});

type Summary = z.output<typeof summarySchema>;

/** A player's numbers, and how current they are. */
export function toSummary(found: PlayerData): Summary {
  return { ...toPlayerInfo(found), ...getNumbers(found.snapshot) };
}

type Numbers = Omit<Summary, keyof z.output<typeof playerInfo>>;

/** Counted once per snapshot, because an open profile asks every minute. */
function getNumbers(snapshot: Snapshot): Numbers {
  const counted = singleton('summaryNumbers', () => new WeakMap<Snapshot, Numbers>());
  const numbers = counted.get(snapshot) ?? countNumbers(snapshot);
  counted.set(snapshot, numbers);
  return numbers;
}

function countNumbers({ player, games, total }: Snapshot): Numbers {
  const { tally, ...rest } = summarize(games);
  const { ulid, memberSince, points, casualPoints, retroPoints } = player;
  return {
    ...{ ulid, memberSince, points, casualPoints, retroPoints },
    total,
    ...tally,
    ...rest,
    bySystem: bySystem(games),
    milestones: milestones(games).map(({ game, ...one }) => ({ ...one, ...toGameName(game) })),
    nextUp: nextUp(games, NEXT_UP).map(({ game, left }) => ({ left, ...toGameName(game) })),
  };
}

function toGameName({ id, title, icon, consoleId, consoleName }: Game): z.output<typeof gameName> {
  return { gameId: id, title, imageIcon: icon, consoleId, consoleName };
}

import { z } from 'zod';
import { parseMoment } from '#lib/domain/moment.ts';

/**
 * The answers as the upstream sends them: only the fields we use; others pass. Nullable where the
 * upstream's columns are (RAWeb, `API_GetUserCompletionProgress.php`, `API_GetUserProfile.php`, `API_GetUserSummary.php`). Other
 * forms with an obvious meaning are accepted: numbers as text, empty and zero dates.
 */

/** Above every id and total. */
const MAX_NUMBER = 2 ** 31 - 1;
/** RetroAchievements' largest set has about 2,000. */
const MAX_ACHIEVEMENTS = 100_000;

const digits = z
  .string()
  .trim()
  .regex(/^\d{1,15}(?:\.0+)?$/)
  .transform(Number);
const whole = (max: number) => z.union([z.number(), digits]).pipe(z.int().min(0).max(max));
const id = whole(MAX_NUMBER).refine((value) => value > 0);
const count = whole(MAX_ACHIEVEMENTS);

/** Text without lone surrogates, which programs encode differently. */
const text = z.string().transform((value) => value.toWellFormed());
/** A title or name like `1942` may come as a number. */
const name = z.union([text, z.number().transform(String)]);
/** Decoration of a row: anything odd is dropped. */
const decoration = name.nullable().catch(null);
/** In the upstream's spelling: `readDates` reads it. */
const date = z.union([
  z.string().refine((value) => parseMoment(value) !== undefined),
  z.literal(0).transform(() => null),
  z.null(),
]);
const kind = z.union([z.null(), text.transform((value) => value.trim() || null)]);

/** One row of GetUserCompletionProgress. */
export const wireRow = z.object({
  GameID: id,
  Title: name.nullable(),
  ImageIcon: decoration,
  ConsoleID: id,
  ConsoleName: decoration,
  MaxPossible: count,
  NumAwarded: count.nullable(),
  NumAwardedHardcore: count.nullable(),
  MostRecentAwardedDate: date,
  HighestAwardKind: kind,
  HighestAwardDate: date,
});

/** One page of GetUserCompletionProgress with unread rows; null for a total that is no number. */
export const wireProgress = z.object({
  Total: whole(MAX_NUMBER).nullable().catch(null),
  Results: z.array(z.unknown()),
});

/** Some players have no points in the answer; what is not a number counts as 0. */
const points = z
  .union([z.number(), digits])
  .pipe(z.number().min(0).max(Number.MAX_SAFE_INTEGER))
  .catch(0);
const optional = text.nullish().catch(null);
const permissions = z.union([
  z.number(),
  z
    .string()
    .trim()
    .regex(/^-?\d{1,9}$/)
    .transform(Number),
]);

const username = name.pipe(z.string().regex(/^[A-Za-z0-9]{2,20}$/));
/** Null for players who are in no ranking. */
const rank = whole(MAX_NUMBER).nullish().catch(null);

/** GetUserProfile, and GetUserSummary with the rank. Captures before 2025 have no ULID. */
export const wireProfile = z.object({
  User: username,
  ULID: optional,
  UserPic: optional,
  MemberSince: optional,
  TotalPoints: points,
  TotalSoftcorePoints: points,
  TotalTruePoints: points,
  Permissions: permissions.catch(0),
  Untracked: z.union([z.boolean(), whole(1).transform(Boolean)]).catch(false),
  Motto: optional,
  Rank: rank,
  TotalRanked: rank,
});

/** What GetUserSummary says of an unknown player, with 404. */
export const wireNobody = z.object({ ID: z.null(), User: z.unknown() });

/** One row of GetRecentGameAwards. */
export const wireAward = z.object({
  User: username,
  ULID: optional,
  AwardKind: text,
  AwardDate: text,
  GameID: id,
  GameTitle: name.nullish().catch(null),
  ConsoleName: name.nullish().catch(null),
});

/** One page of GetRecentGameAwards with unread rows; an object where rows are left out. */
export const wireRecentAwards = z.object({
  Total: whole(MAX_NUMBER),
  Results: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]),
});

export type WireRow = z.output<typeof wireRow>;
export type WireProgress = z.output<typeof wireProgress>;
export type WireProfile = z.output<typeof wireProfile>;

import { z } from 'zod';
import { parseMoment } from '#lib/domain/moment.ts';

/**
 * The answers as the upstream sends them: only what we use, unknown fields pass. Nullable where
 * its columns are (RAWeb, `API_GetUserCompletionProgress.php`, `API_GetUserProfile.php`). What has
 * a plain meaning in another form is read as that: numbers as text, empty and zero dates.
 */

/** More than any set has achievements, and than there are of any id. */
const LARGEST = 2 ** 31 - 1;
/** RetroAchievements' largest set has some 2,000. */
const MOST_ACHIEVEMENTS = 100_000;

const digits = z
  .string()
  .trim()
  .regex(/^\d{1,15}(?:\.0+)?$/)
  .transform(Number);
const whole = (most: number) => z.union([z.number(), digits]).pipe(z.int().min(0).max(most));
const id = whole(LARGEST).refine((value) => value > 0);
const count = whole(MOST_ACHIEVEMENTS);

/** Text without half of a surrogate pair: no two programs would write that alike. */
const text = z.string().transform((value) => value.toWellFormed());
/** A title or a name that is a number, like `1942`, may come as one. */
const name = z.union([text, z.number().transform(String)]);
/** What only decorates a row: anything odd is none. */
const decoration = name.nullable().catch(null);
/** As it came: `readDates` reads it. */
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

/** One page of GetUserCompletionProgress, its rows unread; a total that is no number is null. */
export const wireProgress = z.object({
  Total: whole(LARGEST).nullable().catch(null),
  Results: z.array(z.unknown()),
});

/** Points are left out for some players; what is no number is none. */
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

/** GetUserProfile. Captures before 2025 have no ULID. */
export const wireProfile = z.object({
  User: name.pipe(z.string().regex(/^[A-Za-z0-9]{2,20}$/)),
  ULID: optional,
  UserPic: optional,
  MemberSince: optional,
  TotalPoints: points,
  TotalSoftcorePoints: points,
  TotalTruePoints: points,
  Permissions: permissions.catch(0),
  Motto: optional,
});

export type WireRow = z.output<typeof wireRow>;
export type WireProgress = z.output<typeof wireProgress>;
export type WireProfile = z.output<typeof wireProfile>;

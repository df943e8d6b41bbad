import { z } from 'zod';

/**
 * The answers as the upstream sends them: only what we use, unknown fields pass. Nullable where
 * its columns are (RAWeb, `API_GetUserCompletionProgress.php`, `API_GetUserProfile.php`).
 */
const count = z.number().int().nonnegative();
/** A date that cannot be read would surface as a broken page far from here. */
const date = z.string().refine((value) => !Number.isNaN(Date.parse(value)));

/** One row of GetUserCompletionProgress. */
export const wireRow = z.object({
  GameID: z.number().int(),
  Title: z.string().nullable(),
  ImageIcon: z.string().nullable(),
  ConsoleID: z.number().int(),
  ConsoleName: z.string().nullable(),
  MaxPossible: count,
  NumAwarded: count.nullable(),
  NumAwardedHardcore: count.nullable(),
  MostRecentAwardedDate: date.nullable(),
  HighestAwardKind: z.string().nullable(),
  HighestAwardDate: date.nullable(),
});

/** One page of GetUserCompletionProgress. */
export const wireProgress = z.object({ Total: count, Results: z.array(wireRow) });

/** Points are left out for some players. */
const points = z
  .number()
  .nullish()
  .transform((value) => value ?? 0);

/** GetUserProfile. Captures before 2025 have no ULID. */
export const wireProfile = z.object({
  User: z.string().regex(/^[A-Za-z0-9]{2,20}$/),
  ULID: z.string().nullish(),
  UserPic: z.string().nullish(),
  MemberSince: z.string().nullish(),
  TotalPoints: points,
  TotalSoftcorePoints: points,
  TotalTruePoints: points,
  Permissions: points,
  Motto: z.string().nullish(),
});

export type WireRow = z.output<typeof wireRow>;
export type WireProgress = z.output<typeof wireProgress>;
export type WireProfile = z.output<typeof wireProfile>;

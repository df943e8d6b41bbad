import { makeRandom } from './makeRandom.ts';
import type { ProgressRow, UserProfile } from './types.ts';

/** Crockford's base 32, the letters of a ULID. */
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A plausible ULID that depends on the name alone. The first character of a ULID is at most 7. */
function makeUlid(name: string): string {
  const random = makeRandom(`ulid ${name.toLowerCase()}`);
  const signs = Array.from({ length: 24 }, () => crockford[random.int(0, 31)]);
  return `01${signs.join('')}`;
}

/**
 * A whole profile for a list of rows. Points follow from the unlocks, at RetroAchievements' usual
 * eight or so each. Values in `known` take precedence. Fields are in the upstream's order.
 */
export function makeProfile(
  name: string,
  rows: readonly ProgressRow[],
  known: Partial<UserProfile> = {},
): UserProfile {
  const random = makeRandom(`profile ${name.toLowerCase()}`);
  const hardcore = rows.reduce((sum, row) => sum + row.NumAwardedHardcore, 0);
  const unlocked = rows.reduce((sum, row) => sum + (row.NumAwarded ?? 0), 0);
  const points = Math.round(hardcore * (7.5 + random.next() * 2));
  const two = (value: number): string => String(value).padStart(2, '0');
  const since =
    `${random.int(2014, 2019)}-${two(random.int(1, 12))}-${two(random.int(1, 28))} ` +
    `${two(random.int(0, 23))}:${two(random.int(0, 59))}:${two(random.int(0, 59))}`;
  return {
    User: name,
    ULID: makeUlid(name),
    UserPic: `/UserPic/${name}.png`,
    MemberSince: since,
    RichPresenceMsg: rows[0] ? `Playing ${rows[0].Title}` : null,
    LastGameID: rows[0]?.GameID ?? null,
    ContribCount: 0,
    ContribYield: 0,
    TotalPoints: points,
    TotalSoftcorePoints: Math.max(0, unlocked - hardcore) * 7,
    TotalTruePoints: Math.round(points * (2.1 + random.next() * 1.6)),
    Permissions: 1,
    Untracked: 0,
    ID: random.int(1000, 999_999),
    UserWallActive: 1,
    Motto: '',
    ...known,
  };
}

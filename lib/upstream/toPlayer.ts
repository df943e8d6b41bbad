import { parseMoment } from '#lib/domain/moment.ts';
import type { Player } from '#lib/domain/snapshot.ts';
import type { WireProfile } from './wire.ts';

const ULID = /^[0-9A-Z]{26}$/;
/** Anonymised captures have this one. */
const NO_ULID = '0'.repeat(26);

/** Converts a profile. Banned players have negative permissions (RAWeb, `Permissions.php`). */
export function toPlayer(profile: WireProfile): Player {
  return {
    name: profile.User,
    ulid: toUlid(profile.ULID),
    avatar: profile.UserPic || null,
    memberSince: toIso(profile.MemberSince),
    points: profile.TotalPoints,
    casualPoints: profile.TotalSoftcorePoints,
    retroPoints: profile.TotalTruePoints,
    motto: profile.Motto ?? '',
    banned: profile.Permissions < 0,
    untracked: profile.Untracked,
    rank: profile.Rank ?? null,
    totalRanked: profile.TotalRanked ?? null,
  };
}

function toUlid(raw: string | null | undefined): string | null {
  const ulid = raw?.toUpperCase() ?? '';
  return ULID.test(ulid) && ulid !== NO_ULID ? ulid : null;
}

/** The profile's date is `Y-m-d H:i:s`, in UTC. */
function toIso(raw: string | null | undefined): string | null {
  const moment = raw ? parseMoment(raw) : null;
  return moment ? new Date(moment).toISOString() : null;
}

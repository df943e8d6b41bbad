import { parseMoment } from '#lib/domain/moment.ts';
import type { Player } from '#lib/domain/snapshot.ts';
import type { WireProfile } from './wire.ts';

const ULID = /^[0-9A-Z]{26}$/;
/** Captures with the identity taken out carry this one: it is nobody's. */
const NOBODY = '0'.repeat(26);

/** A profile in our words. Banned players have negative permissions (RAWeb, `Permissions.php`). */
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
  };
}

function toUlid(raw: string | null | undefined): string | null {
  const ulid = raw?.toUpperCase() ?? '';
  return ULID.test(ulid) && ulid !== NOBODY ? ulid : null;
}

/** The profile alone gives its date as `Y-m-d H:i:s`, in UTC. */
function toIso(raw: string | null | undefined): string | null {
  const moment = raw ? parseMoment(raw) : null;
  return moment ? new Date(moment).toISOString() : null;
}

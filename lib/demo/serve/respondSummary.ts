import type { Player } from '#lib/demo/players/types.ts';
import { type Answer, jsonAnswer } from './answer.ts';
import { validateUserQuery } from './validateQuery.ts';
import type { World } from './world.ts';

/** How many players the ranking has, about as many as RetroAchievements ranked in 2026. */
const TOTAL_RANKED = 166_966;
/** Players with fewer hardcore points are in no ranking. */
const LEAST_POINTS = 250;
/** With so many points a player is in the middle of the ranking. */
const MIDDLE_POINTS = 2_000;

/** A plausible rank: it falls with the points, and two players with the same points share it. */
function rankOf({ TotalPoints, Untracked, Permissions }: Player['profile']): number | null {
  if (Untracked || Permissions < 0 || TotalPoints < LEAST_POINTS) return null;
  return Math.max(1, Math.round(TOTAL_RANKED / (1 + TotalPoints / MIDDLE_POINTS)));
}

/**
 * `API_GetUserSummary.php` with `g=0&a=0`: the profile with the rank, without recent games and
 * achievements. 404 with the name that was asked for where there is no such player.
 */
export function respondSummary(world: World, url: URL): Answer {
  const user = validateUserQuery(url);
  if (typeof user !== 'string') return user;
  const player = world.players.find(user);
  if (!player) return jsonAnswer(404, { ID: null, User: user });
  const { ULID, UserPic, ...profile } = player.profile;
  return jsonAnswer(200, {
    ...profile,
    LastActivity: { ID: 0, timestamp: null, lastupdate: null, User: profile.User, data: null },
    RichPresenceMsgDate: player.rows[0]?.MostRecentAwardedDate?.slice(0, 19).replace('T', ' '),
    Rank: rankOf(player.profile),
    RecentlyPlayedCount: 0,
    RecentlyPlayed: [],
    Awarded: [],
    RecentAchievements: [],
    ULID,
    UserPic,
    TotalRanked: TOTAL_RANKED,
    Status: 'Offline',
    ...player.oddProfile,
  });
}

import type { ReadReason } from '#lib/domain/snapshot.ts';
import type { HiddenPlayer } from '#lib/players/hidden/hiddenPlayer.ts';
import type { StoredPlayer } from '#lib/players/snapshotStore.ts';
import type { PlayerStatus } from './operator.ts';

const READ_BECAUSE: Record<ReadReason, string> = {
  visit: 'somebody looked',
  update: 'somebody pressed Update',
  operator: 'the operator ran a command',
  award: 'the award feed had an award of theirs',
};

const HIDDEN_BY: Record<HiddenPlayer['by'], string> = {
  operator: 'by npm run player -- opt-out',
  variable: 'by OPT_OUT',
  motto: 'by their profile motto',
};

const formatTime = (ms: number) =>
  `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

/** The lines that `show` prints. */
export function describePlayer(
  name: string,
  { stored, hiddenBy, byVariable }: PlayerStatus,
): string[] {
  const reasons = new Set(hiddenBy.map(({ by }) => HIDDEN_BY[by]));
  if (byVariable) reasons.add(HIDDEN_BY.variable);
  return [
    ...(stored ? describeStored(stored) : [`Nothing is stored about ${name}.`]),
    ...hiddenBy.flatMap(({ ulid, names }) => [
      `hidden names  ${names.join(', ')}`,
      `hidden ULID   ${ulid ?? 'not known yet: renames will not be followed'}`,
    ]),
    `shown         ${reasons.size > 0 ? `no, hidden ${[...reasons].join(' and ')}` : 'yes'}`,
  ];
}

function describeStored({ snapshot, names, freshUntil, expiresAt }: StoredPlayer): string[] {
  const { player, games, total, takenAt, reading } = snapshot;
  const isFront = reading.walkedAt < takenAt;
  const why = reading.reason === null ? '' : `: ${READ_BECAUSE[reading.reason]}`;
  return [
    `player        ${player.name}${player.banned ? ' (banned)' : ''}`,
    `names         ${names.join(', ')}`,
    `ULID          ${player.ulid ?? 'none'}`,
    `avatar        ${player.avatar ?? 'none'}`,
    `games         ${games.length} of ${total}`,
    `rank          ${player.rank === null ? 'none' : `${player.rank} of ${player.totalRanked}`}`,
    `fetched       ${formatTime(takenAt)}${why}`,
    `list walked   ${formatTime(reading.walkedAt)}${isFront ? '; since then only its front' : ''}`,
    `profile read  ${formatTime(reading.identifiedAt)}`,
    `fresh until   ${formatTime(freshUntil)}`,
    `deleted       ${formatTime(expiresAt)}, unless fetched again`,
  ];
}

/**
 * Says why the ULID of a hidden player is not known.
 * @param exists whether RetroAchievements has the player; null where that is not known
 * @param fault why it is not known
 */
export function describeMissingUlid(exists: boolean | null, fault: string | null): string {
  const why = exists
    ? 'RetroAchievements returned no ID for this player.'
    : (fault ?? 'RetroAchievements has no player with that name.');
  return `Could not look up the player ID; renames will not be followed: ${why}`;
}

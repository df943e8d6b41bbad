import type { HiddenPlayer } from '#lib/players/hidden/hiddenPlayer.ts';
import type { KeptPlayer } from '#lib/players/snapshotStore.ts';
import type { Known } from './operator.ts';

const BY: Record<HiddenPlayer['by'], string> = {
  operator: 'by npm run player -- opt-out',
  variable: 'by OPT_OUT',
  motto: 'by the motto of the profile',
};

const moment = (ms: number) => `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

/** Says what is known of a player, one thing a line. */
export function describeKnown(name: string, { kept, hiddenBy, byVariable }: Known): string[] {
  const reasons = new Set(hiddenBy.map(({ by }) => BY[by]));
  if (byVariable) reasons.add(BY.variable);
  return [
    ...(kept ? describeKept(kept) : [`Nothing is kept of ${name}.`]),
    ...hiddenBy.flatMap(({ ulid, names }) => [
      `hidden names  ${names.join(', ')}`,
      `hidden ULID   ${ulid ?? 'not known yet: a rename would not be followed'}`,
    ]),
    `shown         ${reasons.size > 0 ? `no, hidden ${[...reasons].join(' and ')}` : 'yes'}`,
  ];
}

function describeKept({ snapshot, names, freshUntil, goneAfter }: KeptPlayer): string[] {
  const { player, games, total, takenAt } = snapshot;
  return [
    `player        ${player.name}${player.banned ? ' (banned)' : ''}`,
    `names         ${names.join(', ')}`,
    `ULID          ${player.ulid ?? 'none'}`,
    `avatar        ${player.avatar ?? 'none'}`,
    `games         ${games.length} of ${total}`,
    `taken         ${moment(takenAt)}`,
    `fresh until   ${moment(freshUntil)}`,
    `deleted       ${moment(goneAfter)}, unless it is fetched again`,
  ];
}

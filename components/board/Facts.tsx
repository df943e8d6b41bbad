import type { Player } from '#lib/domain/snapshot.ts';
import { formatDay } from '#lib/format/date.ts';
import { formatCount } from '#lib/format/number.ts';
import { FactList } from './FactList.tsx';

/** Since when a player is a member, and the points. Zeros are left out. */
export function Facts({ player, className }: { player: Player; className?: string }) {
  const facts: [string, string | null][] = [
    ['Member since', formatDay(player.memberSince)],
    ['Points', player.points > 0 ? formatCount(player.points) : null],
    ['Casual points', player.casualPoints > 0 ? formatCount(player.casualPoints) : null],
    ['RetroPoints', player.retroPoints > 0 ? formatCount(player.retroPoints) : null],
  ];
  return <FactList facts={facts} className={className} />;
}

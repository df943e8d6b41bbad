import type { Game } from '#lib/domain/game.ts';

/**
 * Lays the front of a list over the known rows. RetroAchievements orders a list by the last unlock,
 * newest first, so an unlock moves its row to the front and leaves the order of the others alone.
 *
 * An *anchor* is a row of the front that is known unchanged and is older than the newest known row: what
 * was unlocked since is at least as new as that one, so it is in front of the anchor, even within one
 * second. The known rows behind the front are still right then, except for what changes without moving
 * a row: only a walk can see that.
 * @param known all rows of a complete list, in the upstream's order
 * @param front the first rows of the list as it is now, each game once
 * @param total how many rows there are now
 * @returns all rows in the upstream's order; `unanchored` where more of the front has to be read;
 *   `misfit` where a row vanished, went back or came in further behind
 */
export function mergeFront(
  known: readonly Game[],
  front: readonly Game[],
  total: number,
): Game[] | 'unanchored' | 'misfit' {
  const newest = known[0]?.lastUnlock ?? '';
  const places = new Map(known.map(({ id }, place) => [id, place]));
  const anchor = front.findLast((game) => {
    const before = known[places.get(game.id) ?? -1];
    return before && (game.lastUnlock ?? '') < newest && isSame(before, game);
  });
  if (!anchor) return 'unanchored';
  const ids = new Set(front.map(({ id }) => id));
  const behind = known.filter(({ id }) => !ids.has(id));
  const last = front.at(-1)?.lastUnlock ?? '';
  const anchorPlace = places.get(anchor.id) ?? 0;
  // A known row that is missing from the front though it was there, or should be there.
  const isMissing = ({ id, lastUnlock }: Game) =>
    (places.get(id) ?? 0) < anchorPlace || (lastUnlock ?? '') > last;
  if (behind.some(isMissing) || front.length + behind.length !== total) return 'misfit';
  return [...front, ...behind];
}

function isSame(one: Game, other: Game): boolean {
  return (
    one.title === other.title &&
    one.icon === other.icon &&
    one.consoleId === other.consoleId &&
    one.consoleName === other.consoleName &&
    one.possible === other.possible &&
    one.awarded === other.awarded &&
    one.awardedHardcore === other.awardedHardcore &&
    one.lastUnlock === other.lastUnlock &&
    one.awardName === other.awardName &&
    one.awardDate === other.awardDate &&
    one.sent?.lastUnlock === other.sent?.lastUnlock &&
    one.sent?.awardDate === other.sent?.awardDate
  );
}

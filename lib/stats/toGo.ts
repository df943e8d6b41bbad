import type { Game } from '#lib/domain/game.ts';

/**
 * Hardcore unlocks left to mastery, 0 or more. A mastered set that got new achievements stays
 * mastered: 0.
 */
export function toGo({ award, possible, awardedHardcore }: Game): number {
  return award === 'mastered' ? 0 : Math.max(0, possible - (awardedHardcore ?? 0));
}

/**
 * Fewest left first, then the larger set, then the later unlock; games with nothing left come last,
 * in their original order.
 */
export function compareToGo(a: Game, b: Game): number {
  const [x, y] = [toGo(a), toGo(b)];
  if (x === 0 || y === 0) return Number(x === 0) - Number(y === 0);
  return x - y || b.possible - a.possible || laterFirst(a, b);
}

function laterFirst(a: Game, b: Game): number {
  const [x, y] = [a.lastUnlock ?? '', b.lastUnlock ?? ''];
  return x < y ? 1 : x > y ? -1 : 0;
}

import { singleton } from '#lib/singleton.ts';

/**
 * Makes something once per key and keeps it: formatters, paths and palettes cost more than a card.
 * A shelf that is full is emptied.
 * @param most how many are kept
 */
export function memoize<T>(shelf: string, most: number, key: string, make: () => T): T {
  const kept = singleton(`card.${shelf}`, () => new Map<string, T>());
  const found = kept.get(key);
  if (found !== undefined) return found;
  if (kept.size >= most) kept.clear();
  const made = make();
  kept.set(key, made);
  return made;
}

import type { PackedGames } from '#lib/gameQuery/packedGames.ts';

const COLUMNS = [
  'titles',
  'icons',
  'console',
  'possible',
  'awarded',
  'hardcore',
  'awards',
  'unlocks',
  'awardDates',
  'ranks',
] as const satisfies readonly (keyof PackedGames)[];
const LISTS = [
  'consoles',
  'awardNames',
  'letters',
] as const satisfies readonly (keyof PackedGames)[];

/** Whether a value is a file of games: every list exists, and the columns have equal lengths. */
export function isPackedGames(value: unknown): value is PackedGames {
  if (typeof value !== 'object' || value === null) return false;
  const lengths = new Map<string, number>();
  for (const [name, list] of Object.entries(value)) {
    if (Array.isArray(list)) lengths.set(name, list.length);
  }
  const games = lengths.get('ids');
  return (
    games !== undefined &&
    LISTS.every((name) => lengths.has(name)) &&
    COLUMNS.every((name) => lengths.get(name) === games)
  );
}

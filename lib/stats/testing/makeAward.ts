import { parseAward } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';

/** A game with an award, for tests; `date` is a day or a moment, null for an undated award. */
export function makeAward(date: string | null, kind: string | null = 'mastered', id = 1): Game {
  return {
    id,
    title: `Game ${id}`,
    icon: '/Images/000001.png',
    consoleId: 7,
    consoleName: 'NES/Famicom',
    possible: 10,
    awarded: 10,
    awardedHardcore: 10,
    lastUnlock: null,
    award: parseAward(kind),
    awardName: kind,
    awardDate: date?.length === 10 ? `${date}T12:00:00+00:00` : date,
  };
}

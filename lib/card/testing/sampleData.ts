import { type CardData, toCardData } from '#lib/card/data/cardData.ts';
import { AWARD_KINDS } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';

const TAKEN_AT = Date.UTC(2026, 10, 23, 23, 30);

/** The nth game of a sample: awards in turn, and every fifth without one. */
export function sampleGame(n: number, part: Partial<Game> = {}): Game {
  const award = AWARD_KINDS[n % 5] ?? null;
  const date = new Date(TAKEN_AT - n * 86_400_000).toISOString().slice(0, 19);
  return {
    id: n,
    title: `Game ${n}`,
    icon: `/Images/${String(n).padStart(6, '0')}.png`,
    consoleId: n % 7,
    consoleName: `System ${n % 7}`,
    possible: 40,
    awarded: award === 'mastered' || award === 'completed' ? 40 : 30,
    awardedHardcore: award === 'mastered' ? 40 : 28,
    lastUnlock: `${date}+00:00`,
    award,
    awardName: award,
    awardDate: award === null ? null : `${date}+00:00`,
    ...part,
  };
}

/** A player with these games. */
export function sampleData(games: readonly Game[], name = 'MaxMilyin'): CardData {
  const player = {
    name,
    ulid: null,
    avatar: null,
    memberSince: null,
    points: 123_456,
    casualPoints: 0,
    retroPoints: 345_678,
    motto: '',
    banned: false,
    untracked: false,
    rank: null,
    totalRanked: null,
  };
  const reading = { walkedAt: TAKEN_AT, identifiedAt: TAKEN_AT, reason: null };
  const list = { games, total: games.length, complete: true };
  return toCardData({ player, ...list, takenAt: TAKEN_AT, reading });
}

/** A player with so many games of these titles. */
export function sampleOf(count: number, titles: readonly string[] = [], name?: string): CardData {
  const games = Array.from({ length: count }, (_, n) =>
    sampleGame(n, titles.length > 0 ? { title: titles[n % titles.length] } : {}),
  );
  return sampleData(games, name);
}

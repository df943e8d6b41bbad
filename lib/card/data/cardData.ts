import { cleanText } from '#lib/card/text/cleanText.ts';
import type { Award } from '#lib/domain/awardKind.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { bySystem, type SystemTally } from '#lib/stats/bySystem.ts';
import { awardsNewestFirst, latestGames } from '#lib/stats/latest.ts';
import { nextUp } from '#lib/stats/nextUp.ts';
import { type Summary, summarize } from '#lib/stats/summarize.ts';
import { type CardGame, toCardGame } from './cardGame.ts';
import { type Challenges, getChallenges } from './challenges.ts';

/**
 * All that any card of a player shows: small enough to be kept beside a snapshot and to be sent to
 * the builder as JSON.
 */
export interface CardData extends Challenges {
  name: string;
  /** Whether it is a made-up player, which every card says. */
  demo: boolean;
  points: number;
  retroPoints: number;
  /** When the list was read, ms since the epoch. */
  takenAt: number;
  /** Whether all of `total` was read. */
  complete: boolean;
  total: number;
  summary: Summary;
  recent: readonly CardGame[];
  next: readonly (CardGame & { left: number })[];
  systems: readonly SystemTally[];
  /** Newest award first. */
  wall: readonly { icon: string | null; award: Award }[];
}

/** As many rows and tiles as the largest card has room for. */
const MOST_ROWS = 24;
const MOST_SYSTEMS = 32;
const MOST_TILES = 600;

/**
 * Reduces a snapshot to what cards show. A pass or two over all games: keep what it gives.
 * @param demo whether it is a made-up player
 */
export function toCardData(snapshot: Snapshot, demo = false): CardData {
  const { player, games, takenAt, complete, total } = snapshot;
  return {
    name: player.name,
    demo,
    points: player.points,
    retroPoints: player.retroPoints,
    takenAt,
    complete,
    total,
    summary: summarize(games),
    recent: latestGames(games, MOST_ROWS).map(toCardGame),
    next: nextUp(games, MOST_ROWS).map(({ game, left }) => ({ ...toCardGame(game), left })),
    systems: bySystem(games)
      .slice(0, MOST_SYSTEMS)
      .map((system) => ({ ...system, name: cleanText(system.name) })),
    wall: awardsNewestFirst(games)
      .slice(0, MOST_TILES)
      .map(({ icon, award }) => ({ icon, award })),
    ...getChallenges(snapshot, MOST_ROWS),
  };
}

/** Paths of the icons that a wall of this data can show, at most `count`. */
export function wallIcons(data: CardData, count: number): string[] {
  const paths = data.wall.slice(0, count).flatMap(({ icon }) => (icon === null ? [] : [icon]));
  return [...new Set(paths)];
}

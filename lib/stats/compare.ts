import { AWARD_KINDS, type Award } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { bySystem, type SystemTally } from './bySystem.ts';
import { awardsNewestFirst } from './latest.ts';
import { emptyTally, type Tally } from './tally.ts';

/** Who is ahead; null for a tie. */
type Lead = 'a' | 'b' | null;

/** A game both have played, with each player's row. */
export interface SharedGame {
  a: Game;
  b: Game;
  lead: Lead;
  /**
   * How many unlocks the leader is ahead: in hardcore if those differ, else in any mode. Negative if
   * the leader has the higher award but fewer unlocks.
   */
  gap: number;
}

/** Both players' games on one system. A player without games there has zeros. */
export interface SystemPair {
  id: number;
  name: string;
  a: Tally;
  b: Tally;
}

/** Two players' games side by side. */
export interface Comparison {
  /** Closest first, see `compareCloseness`. */
  shared: SharedGame[];
  /** On how many shared games each is ahead; the three add up to all of them. */
  ahead: { a: number; b: number; even: number };
  /** Shared games that both have mastered. */
  bothMastered: number;
  /** Games only one of them has mastered, newest award first. */
  onlyMastered: { a: Game[]; b: Game[] };
  /** Most played together first, then by name. */
  systems: SystemPair[];
}

/** Compares the games of two players. Swapping them swaps the result. */
export function compare(a: readonly Game[], b: readonly Game[]): Comparison {
  const ofB = new Map(b.map((game) => [game.id, game]));
  const shared = a
    .flatMap((game) => {
      const other = ofB.get(game.id);
      return other ? [toSharedGame(game, other)] : [];
    })
    .sort(compareCloseness);
  const count = (lead: Lead) => shared.filter((game) => game.lead === lead).length;
  return {
    shared,
    ahead: { a: count('a'), b: count('b'), even: count(null) },
    bothMastered: shared.filter((game) => isMastered(game.a) && isMastered(game.b)).length,
    onlyMastered: { a: onlyMasteredBy(a, b), b: onlyMasteredBy(b, a) },
    systems: pairSystems(bySystem(a), bySystem(b)),
  };
}

const isMastered = ({ award }: Game) => award === 'mastered';
const getHardcore = ({ awardedHardcore }: Game) => awardedHardcore ?? 0;
const getUnlocked = ({ awarded }: Game) => awarded ?? 0;

/** Higher is better. An unknown kind ranks just above no award. */
function getRank(award: Award): number {
  if (award === null) return 0;
  return award === 'other' ? 1 : 1 + AWARD_KINDS.length - AWARD_KINDS.indexOf(award);
}

/** The higher award is ahead, then more unlocks in hardcore, then more in any mode. */
function toSharedGame(a: Game, b: Game): SharedGame {
  const hardcore = getHardcore(a) - getHardcore(b);
  const any = getUnlocked(a) - getUnlocked(b);
  const difference = getRank(a.award) - getRank(b.award) || hardcore || any;
  if (difference === 0) return { a, b, lead: null, gap: 0 };
  const lead = difference > 0 ? 'a' : 'b';
  const gap = hardcore || any;
  return { a, b, lead, gap: lead === 'a' || gap === 0 ? gap : -gap };
}

/**
 * Open races first, then retired sets, then ties. Within each: the smallest gap relative to the
 * leader's progress, then the more advanced race, so that games both have barely begun come last.
 */
function compareCloseness(x: SharedGame, y: SharedGame): number {
  return (
    getStage(x) - getStage(y) ||
    getGapShare(x) - getGapShare(y) ||
    furthest(y) - furthest(x) ||
    x.a.id - y.a.id
  );
}

function getStage({ a, b, lead }: SharedGame): number {
  if (lead === null) return 2;
  return a.possible === 0 && b.possible === 0 ? 1 : 0;
}

const furthest = ({ a, b }: SharedGame) => Math.max(getHardcore(a), getHardcore(b)) || most(a, b);
const most = (a: Game, b: Game) => Math.max(getUnlocked(a), getUnlocked(b));
const getGapShare = (game: SharedGame) => Math.abs(game.gap) / Math.max(1, furthest(game));

function onlyMasteredBy(games: readonly Game[], others: readonly Game[]): Game[] {
  const theirs = new Set(others.filter(isMastered).map(({ id }) => id));
  return awardsNewestFirst(games.filter((game) => isMastered(game) && !theirs.has(game.id)));
}

function pairSystems(a: readonly SystemTally[], b: readonly SystemTally[]): SystemPair[] {
  const pairs = new Map<number, SystemPair>();
  for (const [side, systems] of [['a', a] as const, ['b', b] as const]) {
    for (const { id, name, ...tally } of systems) {
      const pair = pairs.get(id) ?? { id, name, a: emptyTally(), b: emptyTally() };
      pairs.set(id, { ...pair, [side]: tally });
    }
  }
  return [...pairs.values()].sort(
    (x, y) =>
      y.a.played + y.b.played - x.a.played - x.b.played ||
      x.name.localeCompare(y.name, 'en') ||
      x.id - y.id,
  );
}

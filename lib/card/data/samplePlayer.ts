import { AWARD_KINDS } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { type CardData, toCardData } from './cardData.ts';

/** Titles of nobody's games. */
const TITLES = [
  'Lamplight Valley',
  'Cobalt Courier',
  'Seven Small Towers',
  'The Long Tide',
  'Paper Comet',
  'Orchard Panic',
  'Night Bus to Verona',
  'Gravel & Glory',
  'Tin Lighthouse',
  'Marble Keeper II',
  'Sleepwalker Sam',
  'Thunder Ferry',
  'Quiet Machines',
  'Bakery Brigade',
  'Rook Takes Rocket',
];
const SYSTEMS = ['Home System', 'Pocket System', 'Disc System', 'Arcade', 'Micro', 'Super System'];
/** Systems that there are, for the passport: NES, GB, PS1, ARC, CPC, SNES. */
const SYSTEM_IDS = [7, 4, 12, 27, 37, 3];
const TAKEN_AT = Date.UTC(2026, 10, 23, 12);
const GAMES = 240;
const DAY = 86_400_000;

/**
 * A player of our own making, always the same: what the gallery shows where the site has no player
 * to show. Four kinds of award, sets under way and sets that grew, six systems; no icons.
 */
export function samplePlayer(): CardData {
  const games = Array.from({ length: GAMES }, (_, n) => sampleGame(n));
  const player = {
    name: 'SamplePlayer',
    ulid: null,
    avatar: null,
    memberSince: null,
    points: 48_210,
    casualPoints: 0,
    retroPoints: 131_072,
    motto: '',
    banned: false,
    untracked: false,
    rank: null,
    totalRanked: null,
  };
  const reading = { walkedAt: TAKEN_AT, identifiedAt: TAKEN_AT, reason: null };
  return toCardData({ player, games, total: GAMES, complete: true, takenAt: TAKEN_AT, reading });
}

function sampleGame(n: number): Game {
  // More of the higher awards than of the lower ones, and every sixth game without one.
  const award = n % 6 === 5 ? null : (AWARD_KINDS[[0, 0, 2, 0, 1, 3, 0][n % 7] ?? 0] ?? null);
  const possible = 20 + ((n * 7) % 45);
  const whole = award === 'mastered' || award === 'completed';
  // Some sets have grown since they were finished.
  const grown = n % 13 === 4 ? 1 + (n % 5) : 0;
  const awarded = whole ? possible - grown : possible - 1 - (n % 9);
  const system = (n * 5 + (n >> 2)) % SYSTEMS.length;
  const at = `${new Date(TAKEN_AT - n * 3 * DAY).toISOString().slice(0, 19)}+00:00`;
  const round = Math.floor(n / TITLES.length);
  return {
    id: n + 1,
    title: `${TITLES[n % TITLES.length]}${round === 0 ? '' : ` ${round + 1}`}`,
    icon: null,
    consoleId: SYSTEM_IDS[system] ?? 0,
    consoleName: SYSTEMS[system] ?? '',
    possible,
    awarded,
    awardedHardcore: award === 'completed' || award === 'beaten-softcore' ? 3 : awarded,
    lastUnlock: at,
    award,
    awardName: award,
    awardDate: award === null ? null : at,
  };
}

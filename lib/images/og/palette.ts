import type { AwardKind } from '#lib/domain/awardKind.ts';
import type { Headline } from '#lib/stats/summarize.ts';

/** The board's colours from `components/tokens.css`: an image has no style sheet. */
export const PALETTE = {
  ground: '#0b0f0e',
  raised: '#171e1c',
  ink: '#eef2e8',
  ink2: '#b3bfb5',
  control: '#6f7f76',
  gold: '#ffd447',
  goldRing: '#c08f14',
  zinc: '#c6ccd4',
  zincRing: '#98a1ad',
  track: '#2b3632',
  socket: '#1e2724',
} as const;

/** The colour of an award, and whether its mark is a ring (casual) or a disc (hardcore). */
export const SIGN: Record<AwardKind, { color: string; ring: boolean }> = {
  mastered: { color: PALETTE.gold, ring: false },
  completed: { color: PALETTE.goldRing, ring: true },
  'beaten-hardcore': { color: PALETTE.zinc, ring: false },
  'beaten-softcore': { color: PALETTE.zincRing, ring: true },
};

/** The mark of a lamp. Started games and unknown awards have no award colour. */
export function getSign(kind: Headline['kind']): { color: string; ring: boolean } {
  if (kind === 'started') return { color: PALETTE.control, ring: false };
  return kind === 'other' ? { color: PALETTE.ink2, ring: true } : SIGN[kind];
}

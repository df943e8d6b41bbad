import type { Game } from '#lib/domain/game.ts';
import { isRevised } from '#lib/stats/summarize.ts';
import type { Status } from './filters.ts';

/**
 * Which games each status shows, computed from API data. Awards come from the award kind, never
 * from a ratio. Source: RAWeb `PlayerCompletionProgressPageService`.
 */
export const STATUS_RULES: Record<Status, (game: Game) => boolean> = {
  all: () => true,
  unawarded: ({ award }) => award === null,
  awarded: ({ award }) => award !== null,
  'eq-beaten-softcore': ({ award }) => award === 'beaten-softcore',
  'eq-beaten-hardcore': ({ award }) => award === 'beaten-hardcore',
  'eq-completed': ({ award }) => award === 'completed',
  'eq-mastered': ({ award }) => award === 'mastered',
  'any-beaten': ({ award }) => award === 'beaten-softcore' || award === 'beaten-hardcore',
  'gte-beaten-softcore': ({ award }) => award === 'beaten-softcore' || award === 'completed',
  'gte-beaten-hardcore': ({ award }) => award === 'beaten-hardcore' || award === 'mastered',
  'gte-completed': ({ award }) => award === 'completed' || award === 'mastered',
  'missing-unlocks': ({ possible, awarded }) => possible > 0 && (awarded ?? 0) < possible,
  'eq-revised': isRevised,
  'any-softcore': ({ awarded, awardedHardcore }) => (awarded ?? 0) !== (awardedHardcore ?? 0),
  'any-hardcore': ({ awardedHardcore }) => (awardedHardcore ?? 0) > 0,
};

/** The four award kinds of RetroAchievements, highest first. */
export const AWARD_KINDS = ['mastered', 'completed', 'beaten-hardcore', 'beaten-softcore'] as const;

export type AwardKind = (typeof AWARD_KINDS)[number];

/** An award as we count it: a known kind, `other` for a kind we do not know, `null` for none. */
export type Award = AwardKind | 'other' | null;

/**
 * Reads an award kind as the upstream spells it. `beaten-casual` is its newer name of
 * `beaten-softcore` (the V2 API uses it). An unknown spelling is an award of no known kind.
 */
export function parseAward(raw: string | null): Award {
  if (raw === null || raw === '') return null;
  const name = raw === 'beaten-casual' ? 'beaten-softcore' : raw;
  return AWARD_KINDS.find((kind) => kind === name) ?? 'other';
}

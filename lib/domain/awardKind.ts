/** The four award kinds of RetroAchievements, highest first. */
export const AWARD_KINDS = ['mastered', 'completed', 'beaten-hardcore', 'beaten-softcore'] as const;

export type AwardKind = (typeof AWARD_KINDS)[number];

/** An award as we count it: a known kind, `other` for a kind we do not know, `null` for none. */
export type Award = AwardKind | 'other' | null;

/**
 * Parses an award kind as the upstream spells it. `beaten-casual` is its newer name for
 * `beaten-softcore` (used by the V2 API). Other spellings are awards of an unknown kind.
 */
export function parseAward(raw: string | null): Award {
  if (raw === null || raw === '') return null;
  const name = raw === 'beaten-casual' ? 'beaten-softcore' : raw;
  return AWARD_KINDS.find((kind) => kind === name) ?? 'other';
}

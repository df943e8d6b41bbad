import type { Award } from '#lib/domain/awardKind.ts';

const LABELS: Record<NonNullable<Award>, string> = {
  mastered: 'Mastered',
  completed: 'Completed',
  'beaten-hardcore': 'Beaten',
  'beaten-softcore': 'Beaten (casual)',
  other: 'Awarded',
};

/**
 * The word for an award. An award of no known kind goes by its own name.
 * @param name the award as the upstream spells it
 */
export function formatAward(award: Award, name: string | null = null): string {
  if (award === null) return 'Unfinished';
  if (award !== 'other' || !name) return LABELS[award];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

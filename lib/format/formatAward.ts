import type { Award } from '#lib/domain/awardKind.ts';

const LABELS: Record<NonNullable<Award>, string> = {
  mastered: 'Mastered',
  completed: 'Completed',
  'beaten-hardcore': 'Beaten',
  'beaten-softcore': 'Beaten (casual)',
  other: 'Awarded',
};

/**
 * The label of an award. An award of an unknown kind keeps its own name.
 * @param name the upstream's name of the award
 */
export function formatAward(award: Award, name: string | null = null): string {
  if (award === null) return 'Unfinished';
  if (award !== 'other' || !name) return LABELS[award];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

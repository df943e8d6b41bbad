import { formatCount } from './number.ts';

const RULES = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** An ordinal number: `1st`, `112th`, `1,000th`. */
export function formatOrdinal(n: number): string {
  return `${formatCount(n)}${ENDINGS[RULES.select(n)] ?? 'th'}`;
}

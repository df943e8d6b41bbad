import { AWARD_KINDS, type AwardKind } from '#lib/domain/awardKind.ts';

const FIXED = [1, 5, 10, 20, 30, 40, 50, 75, 100, 125, 150, 175, 200, 250];

/**
 * Whether the nth award is a milestone: 1, 5, 10, 20 … 50, 75, 100 … 200, 250, then every 100 to
 * 1,000, then every 250. Source: RAWeb `PlayerCompletionProgressPageService`.
 */
export function isMilestoneStep(n: number): boolean {
  if (n <= 250) return FIXED.includes(n);
  return n <= 1000 ? n % 100 === 0 : n % 250 === 0;
}

/** The next milestone after n. */
export function stepAfter(n: number): number {
  let step = n + 1;
  while (!isMilestoneStep(step)) step += 1;
  return step;
}

/** The milestone before n; null for the first. */
export function stepBefore(n: number): number | null {
  let step = n - 1;
  while (step > 0 && !isMilestoneStep(step)) step -= 1;
  return step > 0 ? step : null;
}

/**
 * The part of a milestone's URL, `mastered/800`, as a regular expression without capture groups:
 * every known kind and every milestone below a million, each with one spelling.
 */
export const MILESTONE_PATH = `(?:${AWARD_KINDS.join('|')})/(?:${FIXED.join('|')}|[3-9]00|[1-9]\\d{0,2}(?:000|250|500|750))`;

const ADDRESS = new RegExp(`^${MILESTONE_PATH}$`);

/** Parses a milestone from its URL; null if no player can have it. */
export function parseMilestone(kind: string, n: string): { kind: AwardKind; n: number } | null {
  const known = AWARD_KINDS.find((one) => one === kind);
  return known && ADDRESS.test(`${kind}/${n}`) ? { kind: known, n: Number(n) } : null;
}

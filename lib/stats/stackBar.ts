import type { Tally } from './tally.ts';

/** Width of the longest bar, in units; pixels on a wide screen. */
export const STACK_WIDTH = 200;

/** The parts of a bar, from the left. */
const PARTS = ['mastered', 'completed', 'beaten', 'beatenCasual'] as const;

/** One part of a stacked bar, in units from its left end. */
export interface Segment {
  part: (typeof PARTS)[number] | 'rest';
  x: number;
  width: number;
}

/** Minimum visible width of a part. */
const LEAST = 2;
const GAP = 1;

/**
 * The non-empty parts of a system's bar: mastered, completed, beaten, beaten (casual), rest.
 * @param most number of games of the largest system; its bar is `STACK_WIDTH` long
 */
export function stackBar(tally: Tally, most: number): Segment[] {
  const scale = most > 0 ? STACK_WIDTH / most : 0;
  const end = Math.max(1, Math.round(tally.played * scale));
  // Each part is followed by a gap.
  const steps = PARTS.map((part) =>
    tally[part] > 0 ? Math.max(LEAST, Math.round(tally[part] * scale) - GAP) + GAP : 0,
  );
  giveBack(steps, sum(steps) - end);
  const x = sum(steps);
  const segments: Segment[] = PARTS.map((part, index) => ({
    part,
    x: sum(steps.slice(0, index)),
    width: (steps[index] ?? 0) - GAP,
  }));
  segments.push({ part: 'rest', x, width: end - x });
  return segments.filter((segment) => segment.width > 0);
}

/** Small parts are drawn wider than they are; the widest part shrinks by as much, in place. */
function giveBack(steps: number[], excess: number): void {
  const widest = Math.max(...steps);
  const room = widest - LEAST - GAP;
  if (excess > 0 && room > 0) steps[steps.indexOf(widest)] = widest - Math.min(excess, room);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}

import type { Call } from '#e2e/lib/control.ts';

/** The most calls that the upstream saw in any span of this many ms. */
export function mostInAny(calls: readonly Call[], span: number): number {
  const times = calls
    .filter(({ path }) => path.includes('/API/'))
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  let most = 0;
  let first = 0;
  for (const [index, at] of times.entries()) {
    while (at - (times[first] ?? at) > span) first++;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

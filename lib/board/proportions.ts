/** One part of a bar: start and width in percent of the whole. */
export interface Part {
  start: number;
  width: number;
}

/** Minimum width of a non-empty part, so that one game in ten thousand is visible. */
const LEAST = 1.2;

/**
 * Divides 100 percent by counts, end to end. Empty parts have no width; very narrow ones are widened
 * at the expense of the others.
 */
export function proportions(counts: readonly number[]): Part[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total <= 0) return counts.map(() => ({ start: 0, width: 0 }));
  const share = counts.map((count) => (count / total) * 100);
  const widened = share.map((width) => (width > 0 ? Math.max(LEAST, width) : 0));
  const sum = widened.reduce((all, width) => all + width, 0);
  let start = 0;
  return widened.map((width) => {
    const part = { start: round(start), width: round((width / sum) * 100) };
    start += (width / sum) * 100;
    return part;
  });
}

const round = (percent: number) => Math.round(percent * 100) / 100;

/** One part of a bar: where it begins and how wide it is, in percent of the whole. */
export interface Part {
  start: number;
  width: number;
}

/** A part that is not empty is at least this wide, so that one game in ten thousand is seen. */
const LEAST = 1.2;

/**
 * Lays counts end to end over 100 percent. An empty part has no width; the narrowest are widened
 * to be seen, at the cost of the rest.
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

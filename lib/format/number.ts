const THOUSANDS = /\B(?=(\d{3})+$)/g;

/**
 * A whole number with thousands separators: `1,287`. Without `Intl.NumberFormat`, whose first use
 * blocks a browser for 14 ms during hydration, a phone for 50.
 */
export function formatCount(value: number): string {
  return String(value).replace(THOUSANDS, ',');
}

/** A count with its noun: `1 game`, `1,287 games`. */
export function formatPlural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/**
 * The share in whole percent, rounded down and clamped to 0–100, so that 199 of 200 is 99. 0 if the
 * whole is 0.
 */
export function percent(part: number, whole: number): number {
  if (whole <= 0) return 0;
  return Math.min(100, Math.max(0, Math.floor((part / whole) * 100)));
}

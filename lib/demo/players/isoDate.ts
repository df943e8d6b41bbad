/** A time in ms since 1970 as the upstream writes it: to the second, with `+00:00`. */
export function isoDate(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}+00:00`;
}

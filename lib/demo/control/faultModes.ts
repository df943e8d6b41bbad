/**
 * Every fault of the stand-in, with its parameters.
 *
 * | mode | what happens | fields |
 * | --- | --- | --- |
 * | `slow`, `slowPages` | the answer is delayed; the second for completion progress only | `ms` |
 * | `hang` | no answer, ever | |
 * | `drip` | the answer is sent byte by byte | `ms` between bytes |
 * | `reset` | the connection is reset | |
 * | `429`, `401`, `500` | that status, with JSON | `retryAfter`, seconds, for 429 |
 * | `503html`, `html200` | that status, with HTML | |
 * | `truncated` | half the answer: a whole HTTP message, or with `cut` the socket goes | `cut` |
 * | `wrongTypes` | fields of the right names and the wrong types | |
 * | `wrongJson` | JSON about something else | |
 * | `huge` | two gigabytes, as long as the client reads | |
 * | `gzipBomb` | a small gzip that inflates to 128 MB | |
 * | `pngBomb` | a small PNG of 30,000 × 30,000 | |
 * | `redirect` | 302 | `location` |
 * | `shift` | before a page other than the first, a new row is added at the front | |
 * | `emptyList` | completion progress without rows, as for a player without games | |
 * | `pageLimit` | 422 for larger pages, with RAWeb's message | `rows`, default 100 |
 * | `dupes` | a page other than the first begins with the row before it | |
 */
export const faultModes = [
  'slow',
  'slowPages',
  'hang',
  'drip',
  'reset',
  '429',
  '401',
  '500',
  '503html',
  'html200',
  'truncated',
  'wrongTypes',
  'wrongJson',
  'huge',
  'gzipBomb',
  'pngBomb',
  'redirect',
  'shift',
  'dupes',
  'emptyList',
  'pageLimit',
] as const;

/** The name of a fault. */
export type FaultMode = (typeof faultModes)[number];

/** A fault as a test requests it. */
export interface Fault {
  readonly mode: FaultMode;
  /** Part of the path it applies to, e.g. `CompletionProgress` or `/Images`; all if absent. */
  readonly path?: string;
  /** The player it applies to, in any case; all if absent. */
  readonly player?: string;
  /** How many more requests it applies to; unlimited if absent. */
  readonly times?: number;
  /** Milliseconds, for `slow`, `slowPages` and `drip`. */
  readonly ms?: number;
  /** Seconds, for `429`. */
  readonly retryAfter?: number;
  /** For `pageLimit`. */
  readonly rows?: number;
  /** The target of `redirect`. */
  readonly location?: string;
  /** `truncated`: cut the connection as well. */
  readonly cut?: boolean;
}

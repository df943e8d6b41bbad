/**
 * Every way in which the stand-in can misbehave, with what a test may say about it.
 *
 * | mode | what happens | fields |
 * | --- | --- | --- |
 * | `slow`, `slowPages` | the answer waits; the second for completion progress only | `ms` |
 * | `hang` | no answer, ever | |
 * | `drip` | the answer comes a byte at a time | `ms` between bytes |
 * | `reset` | the connection is reset | |
 * | `429`, `401`, `500` | that status, with JSON | `retryAfter`, seconds, for 429 |
 * | `503html`, `html200` | that status, with HTML | |
 * | `truncated` | half the answer: a whole HTTP message, or with `cut` the socket goes | `cut` |
 * | `wrongTypes` | fields of the right names and the wrong types | |
 * | `wrongJson` | JSON about something else | |
 * | `huge` | two gigabytes, as long as somebody reads | |
 * | `gzipBomb` | a small gzip that inflates to 128 MB | |
 * | `pngBomb` | a small PNG of 30,000 × 30,000 | |
 * | `redirect` | 302 | `location` |
 * | `shift` | before a page other than the first, a new row goes to the front | |
 * | `emptyList` | a list of completion progress without rows, as of a player without games | |
 * | `pageLimit` | 422 for pages of more rows, as RAWeb words it | `rows`, 100 without |
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

/** A fault as a test asks for it. */
export interface Fault {
  readonly mode: FaultMode;
  /** Part of the path that it is for, e.g. `CompletionProgress` or `/Images`; all without. */
  readonly path?: string;
  /** The player it is for, in any case; all without. */
  readonly player?: string;
  /** Requests it still befalls; without, until it is deleted. */
  readonly times?: number;
  /** Milliseconds, for `slow`, `slowPages` and `drip`. */
  readonly ms?: number;
  /** Seconds, for `429`. */
  readonly retryAfter?: number;
  /** For `pageLimit`. */
  readonly rows?: number;
  /** Where `redirect` leads. */
  readonly location?: string;
  /** `truncated`: cut the connection as well. */
  readonly cut?: boolean;
}

/** What went wrong between us and RetroAchievements, in words that a reader may see. */
export type FaultKind = 'unavailable' | 'rate-limited' | 'unauthorized' | 'malformed';

const MESSAGES: Record<FaultKind, string> = {
  unavailable: 'RetroAchievements is not answering.',
  'rate-limited': 'RetroAchievements asked us to wait.',
  unauthorized:
    'RetroAchievements refused the web API key of this site. Its operator has to set it.',
  malformed: 'RetroAchievements sent an answer that we could not read.',
};

/**
 * A fault of the upstream. Its message is fit for a page or a log: it never carries an address,
 * since the address of a call holds the key.
 */
export class UpstreamFault extends Error {
  readonly kind: FaultKind;
  /** Seconds to wait before the next try, when the upstream said so. */
  readonly retryAfter: number | null;
  /** A short technical reason for the log, without addresses: `503`, `timed out`, `HTML`. */
  readonly detail: string;

  /** By name: Next evaluates this module more than once, and each time makes a class of its own. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'UpstreamFault';
  }

  constructor(kind: FaultKind, detail: string, retryAfter: number | null = null) {
    super(MESSAGES[kind]);
    this.name = 'UpstreamFault';
    this.kind = kind;
    this.detail = detail;
    this.retryAfter = retryAfter;
  }
}

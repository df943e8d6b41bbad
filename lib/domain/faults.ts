/** What went wrong between us and RetroAchievements. */
export type FaultKind = 'unavailable' | 'rate-limited' | 'unauthorized' | 'malformed';

const MESSAGES: Record<FaultKind, string> = {
  unavailable: 'RetroAchievements is not answering.',
  'rate-limited': 'RetroAchievements asked us to wait.',
  unauthorized:
    'RetroAchievements refused the web API key of this site. Its operator has to set it.',
  malformed: 'RetroAchievements sent an answer that we could not read.',
};

/**
 * A fault of the upstream. Its message may be shown on pages and logged. It never contains a URL,
 * because the URL of a call contains the key.
 */
export class UpstreamFault extends Error {
  readonly kind: FaultKind;
  /** Seconds to wait before the next try; null where the upstream did not say. */
  readonly retryAfter: number | null;
  /** A short technical reason for the log, without URLs: `503`, `timed out`, `HTML`. */
  readonly detail: string;

  /** Compares names: Next evaluates this module more than once, which gives several classes. */
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

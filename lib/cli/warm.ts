import type { Username } from '#lib/domain/username.ts';
import type { Landed } from '#lib/players/flight.ts';

/** What becomes of a name on a list. */
export type Outcome = 'fresh' | 'fetched' | 'unknown' | 'hidden' | 'failed';

/** How often a player whose fetch fails is tried. */
const TRIES = 3;

export interface WarmParts {
  /** Whether nothing is to be fetched, and why. */
  known(name: Username): Promise<'fresh' | 'unknown' | 'hidden' | null>;
  fetch(name: Username): Promise<Landed>;
  /** Resolves after ms, or when it is stopped. */
  wait(ms: number): Promise<void>;
  isStopped(): boolean;
  onOutcome(name: Username, outcome: Outcome): void;
  /** Told how long it waits before the next try, s, and why. */
  onWait(seconds: number, why: string): void;
}

/**
 * Fetches the players of a list, one after the other, as far as it is not stopped. Who is fresh
 * costs nothing, so that the same list again goes on where it was stopped.
 * @returns the names by what became of them
 */
export async function warm(
  names: readonly Username[],
  parts: WarmParts,
): Promise<Record<Outcome, Username[]>> {
  const outcomes: Record<Outcome, Username[]> = {
    ...{ fresh: [], fetched: [], unknown: [], hidden: [], failed: [] },
  };
  for (const name of names) {
    if (parts.isStopped()) break;
    const outcome = (await parts.known(name)) ?? (await fetchOne(name, parts));
    if (outcome === null) break;
    outcomes[outcome].push(name);
    parts.onOutcome(name, outcome);
  }
  return outcomes;
}

/** @returns null where it was stopped before the end */
async function fetchOne(name: Username, parts: WarmParts): Promise<Outcome | null> {
  for (let tries = 1; ; tries++) {
    const landed = await parts.fetch(name);
    if (landed.kind === 'player') return 'fetched';
    // Only who asks over HTTP has a share to keep to.
    if (landed.kind === 'limited') return 'failed';
    if (landed.kind !== 'fault') return landed.kind;
    if (tries === TRIES) return 'failed';
    const seconds = landed.fault.retryAfter ?? 5;
    parts.onWait(seconds, landed.fault.message);
    await parts.wait(seconds * 1000);
    if (parts.isStopped()) return null;
  }
}

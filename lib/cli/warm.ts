import { parseUsername, type Username, usernameKey } from '#lib/domain/username.ts';
import type { FetchResult } from '#lib/players/refresher.ts';

export interface NameList {
  /** Each once, in the order of the list. */
  names: Username[];
  invalid: { line: number; text: string }[];
}

/** Reads a list of names, separated by spaces, commas or lines. `#` starts a comment. */
export function readNames(text: string): NameList {
  const names = new Map<string, Username>();
  const invalid: NameList['invalid'] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const words = line.replace(/#.*/, '').split(/[\s,;]+/);
    for (const word of words.filter(Boolean)) {
      const name = parseUsername(word);
      if (!name) invalid.push({ line: index + 1, text: word });
      else if (!names.has(usernameKey(name))) names.set(usernameKey(name), name);
    }
  }
  return { names: [...names.values()], invalid };
}

/** What happened to a name on the list. */
export type Outcome = 'fresh' | 'fetched' | 'unknown' | 'hidden' | 'failed';

/** How often a player whose fetch fails is tried. */
const MAX_TRIES = 3;

export interface WarmParts {
  /** Why a player need not be fetched; null where they do. */
  getKnown(name: Username): Promise<'fresh' | 'unknown' | 'hidden' | null>;
  fetch(name: Username): Promise<FetchResult>;
  /** Resolves after `ms`, or when stopped. */
  wait(ms: number): Promise<void>;
  isStopped(): boolean;
  onOutcome(name: Username, outcome: Outcome): void;
  /** Called before the wait for the next try, with its length in seconds and its reason. */
  onWait(seconds: number, reason: string): void;
}

/**
 * Fetches the players of a list one after the other, until it is stopped. Fresh players cost nothing,
 * so the same list can be run again to continue.
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
    const outcome = (await parts.getKnown(name)) ?? (await fetchOne(name, parts));
    if (outcome === null) break;
    outcomes[outcome].push(name);
    parts.onOutcome(name, outcome);
  }
  return outcomes;
}

/** @returns null where it was stopped before the end */
async function fetchOne(name: Username, parts: WarmParts): Promise<Outcome | null> {
  for (let tries = 1; ; tries++) {
    const result = await parts.fetch(name);
    if (result.kind === 'player') return 'fetched';
    // Only clients of the site are rate limited.
    if (result.kind === 'limited' || result.kind === 'outside') return 'failed';
    if (result.kind === 'unknown' || result.kind === 'hidden') return result.kind;
    if (tries === MAX_TRIES) return 'failed';
    const [seconds, reason] =
      result.kind === 'postponed'
        ? [result.retryAfter, 'Redis cannot be reached.']
        : [result.fault.retryAfter ?? 5, result.fault.message];
    parts.onWait(seconds, reason);
    await parts.wait(seconds * 1000);
    if (parts.isStopped()) return null;
  }
}

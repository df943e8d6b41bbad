/*
 * The players that a visitor has looked at, and which of them is their own. Only this browser knows:
 * nothing is sent anywhere.
 */

const KEY = 'visits';
/** Also dispatched on `window` after a change in this tab; other tabs get `storage`. */
const CHANGE = 'visits';
/** Players remembered. */
const MOST = 4;

/** A visited player: name, and the address of the avatar where there is one. */
type Visit = readonly [name: string, avatar?: string];

export interface Visits {
  /** Last visit first. */
  recent: readonly Visit[];
  /** The name that the visitor has said is theirs. */
  mine?: string;
}

/** What is stored, as text: equal texts are equal visits. Empty where storage is disabled. */
export function readRaw(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

const isVisit = (value: unknown): value is Visit =>
  Array.isArray(value) && typeof value[0] === 'string' && /^\w{2,20}$/.test(value[0]);

/** Parses what is stored. Anything odd counts as nothing. */
export function parseVisits(raw: string): Visits {
  try {
    const { recent, mine } = JSON.parse(raw);
    return {
      recent: Array.isArray(recent) ? recent.filter(isVisit).slice(0, MOST) : [],
      mine: isVisit([mine]) ? mine : undefined,
    };
  } catch {
    return { recent: [] };
  }
}

function write(visits: Visits | null): void {
  try {
    if (visits) localStorage.setItem(KEY, JSON.stringify(visits));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is disabled: nothing is remembered.
  }
  dispatchEvent(new Event(CHANGE));
}

/** Remembers a visit. */
export function noteVisit(name: string, avatar: string | undefined): void {
  const { recent, mine } = parseVisits(readRaw());
  const visit: Visit = avatar ? [name, avatar] : [name];
  const others = recent.filter(([one]) => one !== name);
  write({ recent: [visit, ...others].slice(0, MOST), mine });
}

/** Remembers whose page is the visitor's own; undefined for nobody's. */
export function chooseMine(mine: string | undefined): void {
  write({ ...parseVisits(readRaw()), mine });
}

/** Forgets everything. */
export const forgetVisits = (): void => write(null);

/** For `useSyncExternalStore`. */
export function subscribe(onChange: () => void): () => void {
  addEventListener(CHANGE, onChange);
  addEventListener('storage', onChange);
  return () => {
    removeEventListener(CHANGE, onChange);
    removeEventListener('storage', onChange);
  };
}

import { GRACE_MS } from '#lib/players/freshness.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import { addHidden, type HiddenPlayer, type Hider } from './hiddenPlayer.ts';
import type { HiddenStore } from './hiddenStore.ts';

/** How old the motto of a hidden player may be when the page is visited, ms. */
const RECHECK_AFTER_MS = 15 * 60_000;

type List = readonly HiddenPlayer[];
type Edit = (list: List) => List;

export interface HiddenPlayersParts {
  store: HiddenStore;
  /** Lower-case names of the variable `OPT_OUT`. */
  optOut: ReadonlySet<string>;
  clock: Clock;
  timeScale: number;
}

/** The hidden players: in memory, and stored for all processes. Names are lower case. */
export interface HiddenPlayers {
  /** Reads the list for the first time. Later calls cost nothing. */
  ready(): Promise<void>;
  /** Whether a player with any of these names, or with that ULID, is hidden. */
  hides(names: readonly string[], ulid?: string | null): boolean;
  /** The entries of such a player. */
  find(names: readonly string[], ulid?: string | null): List;
  /** The entry of a player who is hidden only by a motto that was read long ago; else null. */
  getStaleMotto(name: string): HiddenPlayer | null;
  /** @returns whether it was stored; it applies in this process in any case */
  hide(entry: Omit<HiddenPlayer, 'checkedAt'>): Promise<boolean>;
  /** Removes the entries of one hider. @returns their names */
  unhide(by: Hider, names: readonly string[], ulid: string | null): Promise<readonly string[]>;
  /** Removes names from the entry of a player hidden by a motto: somebody else has them now. */
  removeNames(names: readonly string[], ulid: string | null): Promise<void>;
  /** Adds names to the entries of a hidden player. */
  addNames(names: readonly string[], ulid: string | null): Promise<void>;
  /** Reads what other processes changed. @returns entries that were added, removed or changed */
  sync(): Promise<List>;
  /** Removes entries of old mottos, and of names that `OPT_OUT` does not list any more. */
  prune(): Promise<void>;
  /** Lower-case names of the variable `OPT_OUT`. */
  optOut: ReadonlySet<string>;
  /** Names that the operator hid without a known ULID: a rename would not be followed. */
  unidentified(): readonly string[];
}

export function createHiddenPlayers(parts: HiddenPlayersParts): HiddenPlayers {
  const { store, optOut, clock, timeScale } = parts;
  let list: List = [];
  /** Changes that could not be stored yet. */
  let unwritten: Edit[] = [];
  let first: Promise<unknown> | null = null;

  const matches = (entry: HiddenPlayer, names: readonly string[], ulid: string | null) =>
    (ulid !== null && entry.ulid === ulid) || names.some((name) => entry.names.includes(name));

  /** A motto applies for a limited time after it was read, as its player may have been deleted. */
  function isValid({ by, names, checkedAt }: HiddenPlayer): boolean {
    if (by === 'variable') return names.some((name) => optOut.has(name));
    if (by === 'motto') return Math.abs(clock.now() - checkedAt) < GRACE_MS * timeScale;
    return true;
  }

  const find = (names: readonly string[], ulid: string | null = null) =>
    list.filter((entry) => matches(entry, names, ulid) && isValid(entry));

  async function change(edit: Edit): Promise<boolean> {
    list = edit(list);
    const kept = await store.change(edit);
    if (!kept) unwritten.push(edit);
    return kept;
  }

  async function writeAgain(): Promise<void> {
    const edits = unwritten;
    unwritten = [];
    for (const edit of edits) await change(edit);
  }

  async function listen(): Promise<List> {
    const read = await store.read();
    const before = list;
    // Changes that could not be stored apply on top of what others stored.
    if (read) list = unwritten.reduce((known, edit) => edit(known), read);
    if (unwritten.length > 0) await writeAgain();
    return diff(before, list);
  }

  const hides = (names: readonly string[], ulid: string | null = null) =>
    names.some((name) => optOut.has(name)) || find(names, ulid).length > 0;

  const hide = (entry: Omit<HiddenPlayer, 'checkedAt'>) =>
    change((known) => addHidden(known, { ...entry, checkedAt: clock.now() }));

  return {
    async ready() {
      first ??= listen();
      await first;
    },
    hides,
    find,
    getStaleMotto(name) {
      const [entry, ...others] = find([name]);
      if (entry?.by !== 'motto' || others.length > 0 || optOut.has(name)) return null;
      return Math.abs(clock.now() - entry.checkedAt) < RECHECK_AFTER_MS * timeScale ? null : entry;
    },
    hide,
    async unhide(by, names, ulid) {
      const leaves = (entry: HiddenPlayer) => entry.by === by && matches(entry, names, ulid);
      const leaving = list.filter(leaves);
      if (leaving.length > 0) await change((known) => known.filter((entry) => !leaves(entry)));
      return leaving.flatMap((entry) => entry.names);
    },
    async removeNames(names, ulid) {
      const isTheirs = (entry: HiddenPlayer) =>
        ulid !== null && entry.by === 'motto' && entry.ulid === ulid;
      const without = (entry: HiddenPlayer) =>
        isTheirs(entry)
          ? { ...entry, names: entry.names.filter((name) => !names.includes(name)) }
          : entry;
      const knows = list.some(
        (entry) => isTheirs(entry) && names.some((n) => entry.names.includes(n)),
      );
      if (knows) await change((known) => known.map(without));
    },
    async addNames(names, ulid) {
      const known = find(names, ulid);
      const hiders = new Set(known.map(({ by }) => by));
      if (names.some((name) => optOut.has(name))) hiders.add('variable');
      for (const by of hiders) {
        const knows = (entry: HiddenPlayer) =>
          entry.by === by &&
          entry.ulid === ulid &&
          names.every((name) => entry.names.includes(name));
        if (!known.some(knows)) await hide({ by, ulid, names });
      }
    },
    sync: listen,
    async prune() {
      if (list.some((entry) => !isValid(entry))) await change((known) => known.filter(isValid));
    },
    optOut,
    unidentified() {
      const listed = list.filter(({ by, ulid }) => by === 'operator' && ulid === null);
      const named = [...optOut].filter(
        (name) => !find([name]).some(({ by, ulid }) => by === 'variable' && ulid !== null),
      );
      return [...new Set([...named, ...listed.flatMap(({ names }) => names)])];
    },
  };
}

/** The entries that are in only one of two lists. */
function diff(before: List, after: List): List {
  const [old, now] = [before, after].map((list) => new Set(list.map(toKey)));
  return [
    ...after.filter((entry) => !old?.has(toKey(entry))),
    ...before.filter((entry) => !now?.has(toKey(entry))),
  ];
}

const toKey = ({ by, ulid, names }: HiddenPlayer) => JSON.stringify([by, ulid, names]);

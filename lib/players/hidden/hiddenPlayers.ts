import { GRACE_MS } from '#lib/players/freshness.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import { addHidden, type HiddenPlayer, type Hider } from './hiddenPlayer.ts';
import type { HiddenStore } from './hiddenStore.ts';

/** How long the motto of a hidden player is taken as it was read, when the page is asked for, ms. */
const ASK_AGAIN_MS = 15 * 60_000;

type List = readonly HiddenPlayer[];
type Edit = (list: List) => List;

export interface HiddenPlayersParts {
  store: HiddenStore;
  /** Lower-case names of the variable `OPT_OUT`. */
  optOut: ReadonlySet<string>;
  clock: Clock;
  timeScale: number;
}

/** Who is not shown, known to this process and kept for all. Names are lower case. */
export interface HiddenPlayers {
  /** Reads the list for the first time; later calls cost nothing. */
  ready(): Promise<void>;
  /** Whether a player by any of these names, or of that ULID, is not to be shown. */
  hides(names: readonly string[], ulid?: string | null): boolean;
  /** All that stands in the list of such a player. */
  find(names: readonly string[], ulid?: string | null): List;
  /** The entry of a player hidden by nothing but a motto that was read long ago; else null. */
  getStaleMotto(name: string): HiddenPlayer | null;
  /** @returns whether it is kept; it holds in this process in any case */
  hide(entry: Omit<HiddenPlayer, 'checkedAt'>): Promise<boolean>;
  /** Takes back what one hider did. @returns the names that are free of it now */
  unhide(by: Hider, names: readonly string[], ulid: string | null): Promise<readonly string[]>;
  /** Forgets names of a player whom a motto hides: somebody else has them now. */
  removeNames(names: readonly string[], ulid: string | null): Promise<void>;
  /** Learns more names of a player who is hidden already, so that they hide too. */
  addNames(names: readonly string[], ulid: string | null): Promise<void>;
  /** Hears what other processes changed. @returns entries that came, went or changed */
  sync(): Promise<List>;
  /** Forgets entries that hold no more: of old mottos, of names that `OPT_OUT` names no more. */
  prune(): Promise<void>;
  /** Lower-case names of the variable `OPT_OUT`. */
  optOut: ReadonlySet<string>;
  /** Names of those hidden by the operator who would not be known again after a rename. */
  unidentified(): readonly string[];
}

export function createHiddenPlayers(parts: HiddenPlayersParts): HiddenPlayers {
  const { store, optOut, clock, timeScale } = parts;
  let list: List = [];
  /** What could not be written yet. */
  let unwritten: Edit[] = [];
  let first: Promise<unknown> | null = null;

  const fits = (entry: HiddenPlayer, names: readonly string[], ulid: string | null) =>
    (ulid !== null && entry.ulid === ulid) || names.some((name) => entry.names.includes(name));

  /** A motto says nothing for good: who has it is asked for again, and who has gone is forgotten. */
  function holds({ by, names, checkedAt }: HiddenPlayer): boolean {
    if (by === 'variable') return names.some((name) => optOut.has(name));
    if (by === 'motto') return Math.abs(clock.now() - checkedAt) < GRACE_MS * timeScale;
    return true;
  }

  const find = (names: readonly string[], ulid: string | null = null) =>
    list.filter((entry) => fits(entry, names, ulid) && holds(entry));

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
    // Beside what others wrote, what we could not write holds too.
    if (read) list = unwritten.reduce((known, edit) => edit(known), read);
    if (unwritten.length > 0) await writeAgain();
    return changed(before, list);
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
      return Math.abs(clock.now() - entry.checkedAt) < ASK_AGAIN_MS * timeScale ? null : entry;
    },
    hide,
    async unhide(by, names, ulid) {
      const leaves = (entry: HiddenPlayer) => entry.by === by && fits(entry, names, ulid);
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
      if (list.some((entry) => !holds(entry))) await change((known) => known.filter(holds));
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

/** The entries that stand in one of two lists only. */
function changed(before: List, after: List): List {
  const [old, now] = [before, after].map((list) => new Set(list.map(textOf)));
  return [
    ...after.filter((entry) => !old?.has(textOf(entry))),
    ...before.filter((entry) => !now?.has(textOf(entry))),
  ];
}

const textOf = ({ by, ulid, names }: HiddenPlayer) => JSON.stringify([by, ulid, names]);

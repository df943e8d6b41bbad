import type { Player } from '#lib/domain/snapshot.ts';
import { usernameKey } from '#lib/domain/username.ts';
import type { Log } from '#lib/log.ts';
import { type Clock, every } from '#lib/upstream/clock.ts';
import type { HiddenPlayers } from './hidden/hiddenPlayers.ts';
import type { Notice } from './hidden/hiddenStore.ts';
import type { Keeper } from './playerCache.ts';
import type { Gone } from './snapshotChange.ts';

/** How often the list of hidden players is looked at, ms: hiding is promised within a minute. */
const HEAR_EVERY_MS = 5_000;
/** How often what is past its last day is dropped, ms. */
const SWEEP_EVERY_MS = 600_000;
/** With a small `TIME_SCALE`, neither is to keep the process busy, ms. */
const LEAST_MS = 250;

/** Who a player is, without the games. */
type Identity = Pick<Player, 'avatar' | 'name' | 'ulid'>;

export interface CaretakerParts {
  keeper: Keeper;
  hidden: HiddenPlayers;
  /** What other processes told since the last call. Never rejects. */
  notices(): Promise<readonly Notice[]>;
  /**
   * Asks who a player is.
   * @returns null where there is nobody by that name
   * @throws UpstreamFault
   */
  identify(name: string): Promise<Identity | null>;
  clock: Clock;
  timeScale: number;
  /** Told the names whose pages are old now. */
  onChange(names: readonly string[]): void;
  /** Told of whom nothing is to be left. */
  onGone(gone: Gone): void;
  log: Log;
}

/** What has to be done now and then, whoever is looked at. None of it ever rejects. */
export interface Caretaker {
  /** Hears who was hidden, shown, purged or fetched by another process. */
  hear(): Promise<void>;
  /** Drops whoever is past the last day, on disk too. */
  sweep(): Promise<void>;
  /** Forgets the players of `OPT_OUT`, and learns who they are, to know them after a rename. */
  begin(): Promise<void>;
  /** Does all that from now on. */
  start(): void;
}

export function createCaretaker(parts: CaretakerParts): Caretaker {
  const { keeper, hidden, clock, timeScale, log } = parts;
  /** Names that the upstream was asked about. */
  const asked = new Set<string>();

  async function heed({ kind, names, avatar }: Notice): Promise<void> {
    if (kind === 'gone') return forget(names, avatar);
    keeper.drop(names);
    parts.onChange(names);
  }

  async function forget(names: readonly string[], avatar: string | null): Promise<void> {
    const forgotten: Gone[] = [];
    for (const name of names) forgotten.push(await keeper.forget(name));
    const all = new Set([...names, ...forgotten.flatMap((gone) => gone.names)]);
    const known = forgotten.find((gone) => gone.avatar !== null)?.avatar ?? null;
    parts.onGone({ names: [...all], avatar: avatar ?? known });
  }

  /** Whoever was hidden or shown: what was made before is not right any more. */
  async function hear(): Promise<void> {
    await hidden.ready();
    for (const { names, ulid } of await hidden.listen()) {
      // A player who was renamed a moment ago is held by a name that the list does not know yet.
      const held = ulid === null ? [] : keeper.namesOf(ulid);
      await forget([...new Set([...names, ...held])], null);
    }
    for (const notice of await parts.notices()) await heed(notice);
  }

  async function sweep(): Promise<void> {
    for (const gone of await keeper.sweep()) parts.onGone(gone);
    await learnUlids();
  }

  /** One call for each, once: the answer is kept with the list. */
  async function learnUlids(): Promise<void> {
    for (const name of hidden.unidentified()) {
      if (asked.has(name)) continue;
      const player = await parts.identify(name).catch(() => 'later' as const);
      if (player === 'later') continue;
      asked.add(name);
      if (player) await hidden.learn([name, usernameKey(player.name)], player.ulid);
    }
  }

  const safely = (work: () => Promise<void>) => async () => {
    try {
      await work();
    } catch (err) {
      log.error({ event: 'caretaker-broken', err }, 'What is due could not be done');
    }
  };

  const scaled = (ms: number) => Math.max(LEAST_MS, ms * timeScale);

  const caretaker: Caretaker = {
    hear: safely(hear),
    sweep: safely(sweep),
    begin: safely(async () => {
      await hidden.ready();
      await hidden.prune();
      for (const name of hidden.optOut) await forget([name], null);
      await learnUlids();
    }),
    start() {
      caretaker.begin();
      every(clock, scaled(HEAR_EVERY_MS), caretaker.hear);
      every(clock, scaled(SWEEP_EVERY_MS), caretaker.sweep);
    },
  };
  return caretaker;
}

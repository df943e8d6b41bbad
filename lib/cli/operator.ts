import { setTimeout } from 'node:timers/promises';
import { UpstreamFault } from '#lib/domain/faults.ts';
import { type Username, usernameKey } from '#lib/domain/username.ts';
import type { Env } from '#lib/env.ts';
import { openMediaStore } from '#lib/images/media/assembleMedia.ts';
import type { Log } from '#lib/log.ts';
import type { HiddenPlayer } from '#lib/players/hidden/hiddenPlayer.ts';
import type { Notice } from '#lib/players/hidden/hiddenStore.ts';
import { createPlayerService } from '#lib/players/playerService.ts';
import type { FetchResult } from '#lib/players/refresher.ts';
import type { StoredPlayer } from '#lib/players/snapshotStore.ts';
import { isShortList, MIN_APART_MS } from '#lib/players/suspectLists.ts';

/** Who a player is, as far as that is known. */
interface Identity {
  /** Lower-case names that lead to the player, the given one first. */
  names: readonly string[];
  ulid: string | null;
  /** Whether RetroAchievements has a player with that name; null where that is not known. */
  exists: boolean | null;
  avatar: string | null;
  /** Why that is not known; null where RetroAchievements answered. */
  fault: string | null;
}

/** What is stored about a player. */
export interface PlayerStatus {
  stored: StoredPlayer | null;
  hiddenBy: readonly HiddenPlayer[];
  /** Whether `OPT_OUT` names the player in the environment of this command. */
  byVariable: boolean;
}

/** The operator's commands. They may run while the site runs, which applies changes within seconds. */
export interface Operator {
  /** Whether there is an upstream, not only sample players. */
  readonly hasUpstream: boolean;
  /** @returns whether the list could be written */
  optOut(username: Username): Promise<Identity & { saved: boolean }>;
  /** @returns the names that are not opted out any more */
  optIn(username: Username): Promise<readonly string[]>;
  /** @returns whether anything was stored */
  purge(username: Username): Promise<boolean>;
  /**
   * Fetches a player. A list that is much shorter than the known one is read twice, 5 s apart,
   * before it is believed.
   * @param onShortList called before the second reading, with the seconds until then
   */
  refresh(username: Username, onShortList: (seconds: number) => void): Promise<FetchResult>;
  /** Fetches a player with the low priority of a refresh. */
  warm(username: Username): Promise<FetchResult>;
  show(username: Username): Promise<PlayerStatus>;
  /** Waits until the site has been notified of everything. */
  close(): Promise<void>;
}

export function openOperator(env: Env, log: Log): Operator {
  const hasUpstream = env.apiKey !== null;
  const settings = { ...env, demo: !hasUpstream };
  const notified: Promise<boolean>[] = [];
  const notify = (notice: Notice) => void notified.push(service.hiddenStore.notify(notice));
  const service = createPlayerService(
    settings,
    {
      onChange: (names) => notify({ kind: 'old', names, avatar: null }),
      onPurge: ({ names, avatar }) => notify({ kind: 'gone', names, avatar }),
      shortListApartMs: MIN_APART_MS,
    },
    log,
  );
  const { store, hidden, hiddenStore, loader } = service;
  const media = openMediaStore(settings, log);

  async function readStored(name: string): Promise<StoredPlayer | null> {
    const stored = await store.read(name);
    return stored?.kind === 'player' ? stored : null;
  }

  /** Combines the store, the list of hidden players and RetroAchievements. */
  async function identify(username: Username): Promise<Identity> {
    const name = usernameKey(username);
    const stored = await readStored(name);
    const listed = hidden.find([name]);
    const { player, fault } = await lookUp(name);
    const names = new Set([name, ...(stored?.names ?? []), ...listed.flatMap((one) => one.names)]);
    if (player) names.add(usernameKey(player.name));
    const known = listed.find(({ ulid }) => ulid !== null)?.ulid ?? null;
    const ulid = player?.ulid ?? stored?.snapshot.player.ulid ?? known;
    const avatar = stored?.snapshot.player.avatar ?? player?.avatar ?? null;
    const exists = fault === null ? player !== null : null;
    return { names: [...names], ulid, exists, avatar, fault };
  }

  async function lookUp(name: string) {
    if (!hasUpstream) return { player: null, fault: 'RA_API_KEY is not set.' };
    try {
      return { player: await service.identify(name), fault: null };
    } catch (error) {
      if (!(error instanceof UpstreamFault)) throw error;
      return { player: null, fault: error.message };
    }
  }

  /** @returns whether anything was stored */
  async function purge(names: readonly string[], avatar: string | null): Promise<boolean> {
    const deleted: string[] = [];
    for (const name of names) deleted.push(...(await store.delete(name)));
    if (avatar !== null) media.delete(avatar);
    notify({ kind: 'gone', names: [...new Set([...names, ...deleted])], avatar });
    return deleted.length > 0;
  }

  return {
    hasUpstream,
    async optOut(username) {
      await hidden.ready();
      const identity = await identify(username);
      const { names, ulid, avatar } = identity;
      const saved = await hidden.hide({ by: 'operator', names, ulid });
      await purge(names, avatar);
      return { ...identity, saved };
    },
    async optIn(username) {
      await hidden.ready();
      const name = usernameKey(username);
      const ulid = hidden.find([name]).find((entry) => entry.ulid !== null)?.ulid ?? null;
      const freed = await hidden.unhide('operator', [name], ulid);
      if (freed.length > 0) await purge(freed, null);
      return freed;
    },
    async purge(username) {
      const name = usernameKey(username);
      const stored = await readStored(name);
      return purge(stored?.names ?? [name], stored?.snapshot.player.avatar ?? null);
    },
    async refresh(username, onShortList) {
      const result = await loader.fetchNow(username, 'first');
      if (result.kind !== 'fault' || !isShortList(result.fault)) return result;
      onShortList(MIN_APART_MS / 1000);
      await setTimeout(MIN_APART_MS);
      return loader.fetchNow(username, 'first');
    },
    warm: (username) => loader.fetchNow(username, 'refresh'),
    async show(username) {
      await hidden.ready();
      const name = usernameKey(username);
      const stored = await readStored(name);
      const names = stored?.names ?? [name];
      const hiddenBy = hidden.find(names, stored?.snapshot.player.ulid);
      return { stored, hiddenBy, byVariable: names.some((one) => env.optOut.has(one)) };
    },
    async close() {
      await Promise.all(notified);
      media.close();
      hiddenStore.close();
      store.close();
    },
  };
}

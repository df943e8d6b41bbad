import { setTimeout } from 'node:timers/promises';
import { UpstreamFault } from '#lib/domain/faults.ts';
import { type Username, usernameKey } from '#lib/domain/username.ts';
import type { Env } from '#lib/env.ts';
import { openMediaStore } from '#lib/images/media/assembleMedia.ts';
import type { Log } from '#lib/log.ts';
import type { Landed } from '#lib/players/flight.ts';
import type { HiddenPlayer } from '#lib/players/hidden/hiddenPlayer.ts';
import type { Notice } from '#lib/players/hidden/hiddenStore.ts';
import { assembleMachine } from '#lib/players/playerService.ts';
import type { KeptPlayer } from '#lib/players/snapshotStore.ts';
import { isShortList, LEAST_APART_MS } from '#lib/players/suspectLists.ts';

/** Who a player is, as far as that could be found out. */
interface Identity {
  /** Lower-case names that led to the player, that of the command first. */
  names: readonly string[];
  ulid: string | null;
  /** Whether RetroAchievements has a player by that name; null where it could not be asked. */
  exists: boolean | null;
  avatar: string | null;
  /** Why RetroAchievements could not be asked; null where it answered. */
  fault: string | null;
}

/** What is known of a player here. */
export interface Known {
  kept: KeptPlayer | null;
  hiddenBy: readonly HiddenPlayer[];
  /** Whether `OPT_OUT` names the player, as this command sees it. */
  byVariable: boolean;
}

/**
 * What an operator can do about a player, also while the site runs on the same store: it hears of
 * it within seconds.
 */
export interface Operator {
  /** Whether there is a RetroAchievements to ask, and not sample players only. */
  readonly hasUpstream: boolean;
  /** @returns whether the list could be written */
  optOut(username: Username): Promise<Identity & { saved: boolean }>;
  /** @returns the names that are free of the operator's word now */
  optIn(username: Username): Promise<readonly string[]>;
  /** @returns whether anything was kept */
  purge(username: Username): Promise<boolean>;
  /**
   * Fetches a player. A list that is far shorter than the known one is read twice, 5 s apart,
   * before it is believed.
   * @param onShortList told how long it waits before it asks again, s
   */
  refresh(username: Username, onShortList: (seconds: number) => void): Promise<Landed>;
  /** Fetches a player who is not kept or not fresh, in the turn of what can wait. */
  warm(username: Username): Promise<Landed>;
  show(username: Username): Promise<Known>;
  /** Waits until the site has been told of everything. */
  close(): Promise<void>;
}

export function openOperator(env: Env, log: Log): Operator {
  const hasUpstream = env.apiKey !== null;
  const settings = { ...env, demo: !hasUpstream };
  const told: Promise<boolean>[] = [];
  const tell = (notice: Notice) => void told.push(machine.hiddenStore.notify(notice));
  const machine = assembleMachine(
    settings,
    {
      onChange: (names) => tell({ kind: 'old', names, avatar: null }),
      onGone: ({ names, avatar }) => tell({ kind: 'gone', names, avatar }),
      shortListApartMs: LEAST_APART_MS,
    },
    log,
  );
  const { store, hidden, hiddenStore, loader } = machine;
  const media = openMediaStore(settings, log);

  async function keptPlayer(name: string): Promise<KeptPlayer | null> {
    const kept = await store.read(name);
    return kept?.kind === 'player' ? kept : null;
  }

  /** From the store, from the list itself, and from RetroAchievements. */
  async function identify(username: Username): Promise<Identity> {
    const name = usernameKey(username);
    const kept = await keptPlayer(name);
    const listed = hidden.find([name]);
    const { player, fault } = await ask(name);
    const names = new Set([name, ...(kept?.names ?? []), ...listed.flatMap((one) => one.names)]);
    if (player) names.add(usernameKey(player.name));
    const known = listed.find(({ ulid }) => ulid !== null)?.ulid ?? null;
    const ulid = player?.ulid ?? kept?.snapshot.player.ulid ?? known;
    const avatar = kept?.snapshot.player.avatar ?? player?.avatar ?? null;
    const exists = fault === null ? player !== null : null;
    return { names: [...names], ulid, exists, avatar, fault };
  }

  async function ask(name: string) {
    if (!hasUpstream) return { player: null, fault: 'there is no RA_API_KEY' };
    try {
      return { player: await machine.identify(name), fault: null };
    } catch (error) {
      if (!(error instanceof UpstreamFault)) throw error;
      return { player: null, fault: error.message };
    }
  }

  /** @returns whether anything was kept */
  async function forget(names: readonly string[], avatar: string | null): Promise<boolean> {
    const forgotten: string[] = [];
    for (const name of names) forgotten.push(...(await store.delete(name)));
    if (avatar !== null) media.delete(avatar);
    tell({ kind: 'gone', names: [...new Set([...names, ...forgotten])], avatar });
    return forgotten.length > 0;
  }

  return {
    hasUpstream,
    async optOut(username) {
      await hidden.ready();
      const identity = await identify(username);
      const { names, ulid, avatar } = identity;
      const saved = await hidden.hide({ by: 'operator', names, ulid });
      await forget(names, avatar);
      return { ...identity, saved };
    },
    async optIn(username) {
      await hidden.ready();
      const name = usernameKey(username);
      const ulid = hidden.find([name]).find((entry) => entry.ulid !== null)?.ulid ?? null;
      const freed = await hidden.show('operator', [name], ulid);
      if (freed.length > 0) await forget(freed, null);
      return freed;
    },
    async purge(username) {
      const name = usernameKey(username);
      const kept = await keptPlayer(name);
      return forget(kept?.names ?? [name], kept?.snapshot.player.avatar ?? null);
    },
    async refresh(username, onShortList) {
      const landed = await loader.fetchNow(username, 'first');
      if (landed.kind !== 'fault' || !isShortList(landed.fault)) return landed;
      onShortList(LEAST_APART_MS / 1000);
      await setTimeout(LEAST_APART_MS);
      return loader.fetchNow(username, 'first');
    },
    warm: (username) => loader.fetchNow(username, 'refresh'),
    async show(username) {
      await hidden.ready();
      const name = usernameKey(username);
      const kept = await keptPlayer(name);
      const names = kept?.names ?? [name];
      const hiddenBy = hidden.find(names, kept?.snapshot.player.ulid);
      return { kept, hiddenBy, byVariable: names.some((one) => env.optOut.has(one)) };
    },
    async close() {
      await Promise.all(told);
      media.close();
      hiddenStore.close();
      store.close();
    },
  };
}

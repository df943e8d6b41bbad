import { usernameKey } from '#lib/domain/username.ts';
import { SNAPSHOT_MS, startDeadline } from '#lib/handlers/deadline.ts';
import {
  firstUnavailable,
  isFound,
  type RequestedPlayer,
} from '#lib/handlers/pair/firstUnavailable.ts';
import { loadPlayer } from '#lib/handlers/player/loadPlayer.ts';
import { stateOf, type Unavailable } from '#lib/handlers/player/playerStates.ts';
import type { DrawnImage, ImageSource } from '#lib/images/cache/image.ts';
import { ogImages } from '#lib/images/cache/ogImages.ts';
import type { Scene } from '#lib/images/og/scene.ts';
import { faultScene, pendingScene, unknownScene } from '#lib/images/og/stateScenes.ts';
import { withTimeout } from '#lib/images/render/withTimeout.ts';
import { log } from '#lib/log.ts';
import { getPagePlayers } from '#lib/pageCache/pagePlayers.ts';
import type { OgImagePage } from './ogImagePages.ts';

/**
 * Loads the preview of a page within 3 s, whatever the upstream does. Never rejects: each player
 * state has a preview, and if nothing can be drawn, the last good or the plain one is used.
 * @returns null for an address without a page
 */
export async function loadOgImage(page: OgImagePage | null): Promise<DrawnImage | null> {
  if (!page) return null;
  const left = startDeadline();
  try {
    return ogImages().getFresh(page.key) ?? (await load(page, left));
  } catch (err) {
    log().error({ event: 'picture-broken', err }, 'A link preview could not be loaded');
    return ogImages().getLastGood(page.key) ?? ogImages().getPlain();
  }
}

async function load(page: OgImagePage, left: () => number): Promise<DrawnImage | null> {
  const requested = await Promise.all(page.names.map(loadInTime));
  const missing = firstUnavailable(requested);
  if (missing) return loadFallback(page, missing, left);
  const source = page.getSource(requested.filter(isFound).map(({ player }) => player));
  return source && ogImages().load(source, left());
}

const PENDING = { state: 'pending', fetched: 0, total: null, retryAfter: 5 } as const;

async function loadInTime(name: string): Promise<RequestedPlayer> {
  const player = await withTimeout(loadPlayer(name), SNAPSHOT_MS);
  return { name, player: player ?? PENDING };
}

async function loadFallback(
  { key, fallback }: OgImagePage,
  { name, player }: RequestedPlayer<Unavailable>,
  left: () => number,
): Promise<DrawnImage> {
  const { image } = stateOf(player).preview;
  if (image === 'unknown' && !fallback) {
    purgeOgImages(name);
    return ogImages().load(UNKNOWN, left());
  }
  const source = fallback ?? (image === 'fault' ? getFaultSource(name) : getPendingSource(name));
  return ogImages().getLastGood(key) ?? ogImages().load(source, left());
}

/** Removes all previews that show a player. */
function purgeOgImages(name: string): void {
  const purged = usernameKey(name);
  ogImages().purge((key) => getPagePlayers(key).includes(purged));
}

const CONSTANT = { version: 'only', expiresIn: Number.POSITIVE_INFINITY };

/** One image for all unknown and hidden players, so any number of names costs one. */
const UNKNOWN: ImageSource<Scene> = {
  ...CONSTANT,
  key: 'unknown',
  scene: unknownScene,
  maxAge: 60,
  ephemeral: false,
};

function getPendingSource(name: string): ImageSource<Scene> {
  const scene = () => pendingScene(name);
  return { ...CONSTANT, key: `pending ${name}`, scene, maxAge: 15, ephemeral: true };
}

function getFaultSource(name: string): ImageSource<Scene> {
  const scene = () => faultScene(name);
  return { ...CONSTANT, key: `fault ${name}`, scene, maxAge: 30, ephemeral: true };
}

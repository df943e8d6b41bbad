import { orderNames } from '#lib/domain/orderNames.ts';
import { usernameKey } from '#lib/domain/username.ts';
import { env } from '#lib/env.ts';
import {
  firstUnavailable,
  isFound,
  type RequestedPlayer,
} from '#lib/handlers/pair/firstUnavailable.ts';
import { loadPlayer } from '#lib/handlers/player/loadPlayer.ts';
import { type Found, stateOf, type Unavailable } from '#lib/handlers/player/playerStates.ts';
import type { Picture } from '#lib/images/cache/picture.ts';
import { faultSource, pendingSource, UNKNOWN_SOURCE } from '#lib/images/cache/pictureSources.ts';
import { pictures } from '#lib/images/cache/pictures.ts';
import { pictureOfPair } from '#lib/images/og/pictureOfPair.ts';
import { readPair } from '#lib/images/og/readPair.ts';
import { within } from '#lib/images/render/within.ts';
import { log } from '#lib/log.ts';
import { forgetPictures } from './forgetPictures.ts';
import { pairAddress } from './pictureAddress.ts';
import { SNAPSHOT_MS, startDeadline } from './pictureDeadline.ts';
import { snapshotSource } from './snapshotSource.ts';

/**
 * The picture of two players side by side, within 3 s whatever the upstream does. Never rejects.
 * @param names as they were asked for, in any order and case
 * @returns null where both are one player, who is compared with nobody
 */
export async function loadPairPicture(a: string, b: string): Promise<Picture | null> {
  if (usernameKey(a) === usernameKey(b)) return null;
  const left = startDeadline();
  const names = orderNames(a, b);
  const address = pairAddress(...names);
  try {
    return pictures().current(address) ?? (await choosePicture(names, left));
  } catch (err) {
    log().error({ event: 'picture-broken', err }, 'A picture could not be chosen');
    return pictures().lastGood(address) ?? pictures().plain();
  }
}

async function choosePicture(
  names: readonly [string, string],
  left: () => number,
): Promise<Picture | null> {
  const pair = await Promise.all(names.map(loadInTime));
  const missing = firstUnavailable(pair);
  if (missing) return insteadOf(missing, pairAddress(...names), left);
  const [one, other] = pair.filter(isFound);
  return one && other ? drawPair(one, other, left) : null;
}

async function loadInTime(name: string): Promise<RequestedPlayer> {
  const player = await within(loadPlayer(name), SNAPSHOT_MS);
  return { name, player: player ?? { state: 'pending', fetched: 0, total: null, retryAfter: 5 } };
}

/** By the players' own names, which may stand in another order than those asked for. */
async function drawPair(
  one: RequestedPlayer<Found>,
  other: RequestedPlayer<Found>,
  left: () => number,
): Promise<Picture | null> {
  const nameOf = ({ player }: RequestedPlayer<Found>) => player.snapshot.player.name;
  if (nameOf(one) === nameOf(other)) return null;
  const [first] = orderNames(nameOf(one), nameOf(other));
  const [a, b] = nameOf(one) === first ? [one, other] : [other, one];
  const shown = [a.player, b.player];
  const scene = () => pictureOfPair(readPair(a.player.snapshot, b.player.snapshot), env().demo);
  const address = pairAddress(nameOf(a), nameOf(b));
  return pictures().load(snapshotSource(address, shown, scene), left());
}

/** What is shown while one of the two cannot be. */
function insteadOf(
  { name, player }: RequestedPlayer<Unavailable>,
  address: string,
  left: () => number,
): Promise<Picture> | Picture {
  const { image } = stateOf(player).preview;
  if (image === 'unknown') {
    forgetPictures(name);
    return pictures().load(UNKNOWN_SOURCE, left());
  }
  const source = image === 'fault' ? faultSource(name) : pendingSource(name);
  return pictures().lastGood(address) ?? pictures().load(source, left());
}

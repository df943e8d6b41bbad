import { orderNames } from '#lib/domain/orderNames.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { usernameKey } from '#lib/domain/username.ts';
import { currentYear, parseYear } from '#lib/domain/year.ts';
import { env } from '#lib/env.ts';
import type { Found } from '#lib/handlers/player/playerStates.ts';
import type { ImageSource } from '#lib/images/cache/image.ts';
import { milestoneScene } from '#lib/images/og/milestoneScene.ts';
import { pairScene } from '#lib/images/og/pairScene.ts';
import { playerScene } from '#lib/images/og/playerScene.ts';
import { readMilestone } from '#lib/images/og/readMilestone.ts';
import { readPair } from '#lib/images/og/readPair.ts';
import type { Scene } from '#lib/images/og/scene.ts';
import { siteScene } from '#lib/images/og/siteScene.ts';
import { yearScene } from '#lib/images/og/yearScene.ts';
import { GRACE_MS } from '#lib/players/freshness.ts';
import { parseMilestone } from '#lib/stats/milestoneStep.ts';
import { pairImageKey, playerImageKey, SITE_IMAGE_KEY } from './ogImageKeys.ts';

/*
 * Every kind of page with a link preview, one function each. A function gets the parts of the address
 * and returns null for an address without a page.
 */

/** How the preview of a page is made. */
export interface OgImagePage {
  /** The cache key of the requested address. */
  key: string;
  /** The players that the preview shows, as requested. */
  names: readonly string[];
  /**
   * Called with the players in the order of `names`. Cheap: the scene is composed later.
   * @returns null if these players have no such page, such as a milestone they have not reached
   */
  getSource(players: readonly Found[]): ImageSource<Scene> | null;
  /** Drawn while a player is unavailable; by default the preview of the player's state. */
  fallback?: ImageSource<Scene>;
}

/** The profile of a player. */
export const profileImage = (name: string) =>
  playerImage(name, '', (snapshot, demo) => () => playerScene(snapshot, demo));

/** A year of a player, also one without awards. */
export function yearImage(name: string, rawYear: string): OgImagePage | null {
  const year = parseYear(rawYear, currentYear());
  if (year === null) return null;
  return playerImage(
    name,
    `/year/${year}`,
    (snapshot, demo) => () => yearScene(snapshot, year, demo),
  );
}

/** A milestone of a player. */
export function milestoneImage(name: string, rawKind: string, rawN: string): OgImagePage | null {
  const milestone = parseMilestone(rawKind, rawN);
  if (!milestone) return null;
  const { kind, n } = milestone;
  return playerImage(name, `/milestone/${kind}/${n}`, (snapshot, demo) => {
    const view = readMilestone(snapshot, kind, n);
    return view && (() => milestoneScene(view, demo));
  });
}

/** A comparison. Null if both names are the same player. @param a in any order and case */
export function pairImage(a: string, b: string): OgImagePage | null {
  if (usernameKey(a) === usernameKey(b)) return null;
  const names = orderNames(a, b);
  return {
    key: pairImageKey(...names),
    names,
    getSource(players) {
      const [one, other] = players;
      if (!one || !other || getName(one) === getName(other)) return null;
      // Their own names may be in another order than the requested ones.
      const [first] = orderNames(getName(one), getName(other));
      const [left, right] = getName(one) === first ? [one, other] : [other, one];
      const scene = () => pairScene(readPair(left.snapshot, right.snapshot), env().demo);
      return getPlayersSource(pairImageKey(getName(left), getName(right)), [left, right], scene);
    },
  };
}

/** The site, with the games of its first sample player. */
export function siteImage(): OgImagePage {
  const [sample] = env().samples;
  return {
    key: SITE_IMAGE_KEY,
    names: sample === undefined ? [] : [sample],
    getSource: ([player]) => getSiteSource(player?.snapshot ?? null, SITE_IMAGE_KEY, 300),
    fallback: getSiteSource(null, 'site without sample', 30),
  };
}

type Compose = (snapshot: Snapshot, demo: boolean) => (() => Scene) | null;

/** @param below the path of the page below the player's */
function playerImage(name: string, below: string, compose: Compose): OgImagePage {
  return {
    key: playerImageKey(name, below),
    names: [name],
    getSource([player]) {
      const scene = player ? compose(player.snapshot, env().demo) : null;
      if (!player || !scene) return null;
      return getPlayersSource(playerImageKey(getName(player), below), [player], scene);
    },
  };
}

const getName = ({ snapshot }: Found) => snapshot.player.name;

/** Seconds for which others may cache a preview: at most as long as a snapshot is fresh. */
const MAX_AGE = 300;
/** The same for an old copy, while the upstream fails. */
const MAX_AGE_WHEN_STALE = 60;

/** A source with a new version for each new snapshot, that expires with the oldest of them. */
function getPlayersSource(
  key: string,
  players: readonly Found[],
  scene: () => Scene,
): ImageSource<Scene> {
  const oldest = Math.min(...players.map(({ snapshot }) => snapshot.takenAt));
  const versions = players.map((player) => `${player.snapshot.takenAt} ${getName(player)}`);
  return {
    key,
    version: versions.join(', '),
    scene,
    maxAge: players.some(({ stale }) => stale) ? MAX_AGE_WHEN_STALE : MAX_AGE,
    expiresIn: oldest + GRACE_MS * env().timeScale - Date.now(),
    ephemeral: false,
  };
}

function getSiteSource(sample: Snapshot | null, key: string, maxAge: number): ImageSource<Scene> {
  return {
    key,
    version: sample ? `${sample.takenAt} ${sample.player.name}` : 'without',
    scene: () => siteScene(sample, env().demo),
    maxAge,
    expiresIn: Number.POSITIVE_INFINITY,
    ephemeral: false,
  };
}

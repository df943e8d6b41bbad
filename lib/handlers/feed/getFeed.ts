import { mediaAddress } from '#components/mediaAddress.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { site } from '#lib/handlers/site.ts';
import { awardFeed } from '#lib/http/feed/awardFeed.ts';
import { writeFeed } from '#lib/http/feed/writeFeed.ts';
import { singleton } from '#lib/singleton.ts';

/** A feed as sent to the client. */
interface WrittenFeed {
  xml: string;
  /** Date of the newest award, ms since the epoch. */
  changedAt: number;
}

/** A player's feed, written once per snapshot: feed readers poll often. */
export function getFeed(snapshot: Snapshot): WrittenFeed {
  const kept = singleton('feeds', () => new WeakMap<Snapshot, WrittenFeed>());
  const known = kept.get(snapshot);
  if (known) return known;
  const feed = awardFeed(snapshot, getFeedSite());
  const written = { xml: writeFeed(feed), changedAt: feed.updated };
  kept.set(snapshot, written);
  return written;
}

/** In a feed every URL is absolute, the demo's icons included. */
function getFeedSite() {
  const { origin, raUrl, mediaUrl, demo } = site();
  const getIconUrl = (path: string | null) => mediaAddress({ mediaUrl: mediaUrl || origin }, path);
  return { origin, raUrl, demo, getIconUrl };
}

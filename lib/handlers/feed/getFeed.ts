import { mediaAddress } from '#components/mediaAddress.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { site } from '#lib/handlers/site.ts';
import { awardFeed } from '#lib/http/feed/awardFeed.ts';
import { writeFeed } from '#lib/http/feed/writeFeed.ts';
import { singleton } from '#lib/singleton.ts';

/** A feed as it is sent. */
interface WrittenFeed {
  xml: string;
  /** When the newest award was given, ms since the epoch. */
  changedAt: number;
}

/** A player's feed, written once for as long as the snapshot is in memory: readers ask often. */
export function getFeed(snapshot: Snapshot): WrittenFeed {
  const kept = singleton('feeds', () => new WeakMap<Snapshot, WrittenFeed>());
  const known = kept.get(snapshot);
  if (known) return known;
  const feed = awardFeed(snapshot, getFeedSite());
  const written = { xml: writeFeed(feed), changedAt: feed.updated };
  kept.set(snapshot, written);
  return written;
}

/** In a feed every address is absolute, icons of the demo included. */
function getFeedSite() {
  const { origin, raUrl, mediaUrl, demo } = site();
  const getIconUrl = (path: string | null) => mediaAddress({ mediaUrl: mediaUrl || origin }, path);
  return { origin, raUrl, demo, getIconUrl };
}

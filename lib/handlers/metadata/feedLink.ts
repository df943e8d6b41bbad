import type { Site } from '#components/site.ts';

/** Where a feed reader finds the feed of a player's awards. */
export function feedLink({ origin }: Site, name: string) {
  const link = { url: `${origin}/u/${name}/feed.xml`, title: `Awards of ${name}` };
  return { 'application/atom+xml': [link] };
}

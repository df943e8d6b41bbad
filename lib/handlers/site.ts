import type { Site } from '#components/site.ts';
import { env } from '#lib/env.ts';

/** What pages need to know of this site, from the environment of this process. */
export function site(): Site {
  const { siteUrl, raSiteUrl, mediaUrl, demo } = env();
  return { origin: siteUrl, raUrl: raSiteUrl, mediaUrl, demo };
}

import type { OembedSubject } from '../../../lib/http/oembed/oembedAnswer.ts';
import { summarize } from '../../../lib/stats/summarize.ts';
import { titleOf } from '../../../lib/stats/titleOf.ts';
import type { PlayerState } from '../../loadPlayer.ts';
import { previewPath } from '../../metadata/previewPath.ts';
import { site } from '../../site.ts';

type Found = Extract<PlayerState, { state: 'found' }>;

/** Seconds. What is kept longest is the iframe, which shows the numbers of the day by itself. */
const CACHE_AGE = 3600;
const CACHE_AGE_WITHOUT_NUMBERS = 60;

/** What to say of a player. */
export function subjectOf({ snapshot }: Found): OembedSubject {
  const { name } = snapshot.player;
  const title = titleOf(name, summarize(snapshot.games));
  const picturePath = previewPath(snapshot);
  return { origin: site().origin, name, title, picturePath, cacheAge: CACHE_AGE };
}

/**
 * What to say of a player whose games are still being fetched: all but the numbers. A refusal would
 * be worse for who pasted the link: WordPress keeps one with the post, and shows a bare address from
 * then on, while the embed says "just a moment" and then shows the numbers by itself.
 * @param name as it was asked for
 */
export function subjectToCome(name: string): OembedSubject {
  const { origin } = site();
  return { origin, name, title: name, picturePath: null, cacheAge: CACHE_AGE_WITHOUT_NUMBERS };
}

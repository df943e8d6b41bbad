import type { Metadata } from 'next';
import { cardQuery } from '#lib/card/options/cardQuery.ts';
import { parseCardOptions } from '#lib/card/options/parseCardOptions.ts';
import { getCardSize } from '#lib/card/options/resolveOptions.ts';
import { currentYear, parseYear } from '#lib/domain/year.ts';
import { describeMilestone } from '#lib/handlers/metadata/describeMilestone.ts';
import { describeYear } from '#lib/handlers/metadata/describeYear.ts';
import { previewPath } from '#lib/handlers/metadata/previewPath.ts';
import type { Found } from '#lib/handlers/player/playerStates.ts';
import { site } from '#lib/handlers/site.ts';
import type { OembedRequest } from '#lib/http/oembed/oembedRequest.ts';
import type { OembedFrame, OembedSubject } from '#lib/http/oembed/toOembed.ts';
import { parseMilestone } from '#lib/stats/milestoneStep.ts';
import { milestoneAt } from '#lib/stats/milestones.ts';
import { summarize } from '#lib/stats/summarize.ts';
import { summaryTitle } from '#lib/stats/summaryText.ts';

/** Seconds. What is kept longest is the iframe, which shows the numbers of the day by itself. */
const CACHE_AGE = 3600;
const CACHE_AGE_WITHOUT_NUMBERS = 60;

/** What to say of the page asked for; null where there is no such page. */
export function subjectOf({ snapshot }: Found, asked: OembedRequest): OembedSubject | null {
  const { name } = snapshot.player;
  const common = { origin: site().origin, name, cacheAge: CACHE_AGE };
  const { page } = asked;
  if (page.kind === 'board' || page.kind === 'card') {
    const title = summaryTitle(name, summarize(snapshot.games));
    return { ...common, title, imagePath: previewPath(snapshot), frame: frameOf(name, asked) };
  }
  if (page.kind === 'games') {
    const imagePath = previewPath(snapshot);
    return { ...common, title: `${name}’s games`, imagePath, frame: null };
  }
  const metadata = page.kind === 'year' ? ofYear(page.year) : ofMilestone(page.award, page.n);
  if (!metadata) return null;
  const imagePath = previewPath(snapshot, page.below);
  return { ...common, title: String(metadata.title), imagePath, frame: null };

  function ofYear(raw: string): Metadata | null {
    const year = parseYear(raw, currentYear());
    return year === null ? null : describeYear(site(), snapshot, year);
  }

  function ofMilestone(kind: string, n: string): Metadata | null {
    const step = parseMilestone(kind, n);
    if (!step || !milestoneAt(snapshot.games, step.kind, step.n)) return null;
    return describeMilestone(site(), snapshot, step.kind, step.n);
  }
}

/**
 * What to say of a player whose games are still being fetched: all but the numbers. A refusal would
 * be worse for who pasted the link: WordPress keeps one with the post, and shows a bare address from
 * then on, while the embed says "just a moment" and then shows the numbers by itself.
 */
export function subjectToCome(asked: OembedRequest): OembedSubject {
  const { username: name } = asked;
  const { origin } = site();
  const frame = frameOf(name, asked);
  return {
    origin,
    name,
    title: name,
    imagePath: null,
    cacheAge: CACHE_AGE_WITHOUT_NUMBERS,
    frame,
  };
}

/** The embed that shows the page; pages without one of their own have none. */
function frameOf(name: string, { page }: OembedRequest): OembedFrame | null {
  if (page.kind === 'board') return { path: `/embed/${name}`, size: null };
  if (page.kind !== 'card') return null;
  const { options } = parseCardOptions(Object.fromEntries(page.query));
  const query = cardQuery(options);
  const written = new URLSearchParams(query);
  // Without one of these two the embed would be the board.
  const isCard = written.has('type') || written.has('theme');
  const type = isCard ? '' : `type=${options.type}${query && '&'}`;
  const { width, height } = getCardSize(options);
  return { path: `/embed/${name}?${type}${query}`, size: { width, height } };
}

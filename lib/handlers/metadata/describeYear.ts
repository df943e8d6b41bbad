import type { Metadata } from 'next';
import type { Site } from '#components/site.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { yearAlt } from '#lib/images/og/alt.ts';
import { isYearSoFar, reviewYear } from '#lib/stats/yearReview.ts';
import { yearLabel, yearSentence } from '#lib/stats/yearText.ts';
import { describePlayersPage } from './describePlayer.ts';

/** Describes a player's year. One without awards is fit to be pasted, and not to be found. */
export function describeYear(site: Site, snapshot: Snapshot, year: number): Metadata {
  const { name } = snapshot.player;
  const review = reviewYear(snapshot.games, year);
  const below = `/year/${year}`;
  const label = yearLabel(review.headline, year);
  const page = describePlayersPage(site, snapshot, {
    title: `${name}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
    description: yearSentence(name, review, isYearSoFar(year, snapshot)),
    below,
    hasEmbed: true,
    picture: { below, alt: yearAlt(snapshot, year, site.demo) },
  });
  return review.awards.length > 0 ? page : { ...page, robots: { index: false } };
}

import type { Metadata } from 'next';
import type { Site } from '#components/site.ts';
import { formatCount } from '#lib/format/number.ts';
import type { Sample } from '#lib/handlers/loadSamples.ts';
import { describePage } from './describePage.ts';
import { getSitePreview } from './getSitePreview.ts';

const TITLE = 'Your games, on one page worth posting';

/** What the site is, in one sentence; with numbers if there is a sample player. */
export function homeSentence(sample: Sample | undefined): string {
  const what = 'Type a RetroAchievements name and get its games on one page worth posting';
  if (!sample) return `${what}.`;
  const { mastered } = sample.summary.tally;
  const won = mastered > 0 ? `, ${formatCount(mastered)} mastered` : '';
  return `${what}, like ${sample.name}: ${sample.line}${won}.`;
}

/**
 * Describes the home page.
 * @param sample the first player shown on it
 */
export function describeHome(site: Site, sample: Sample | undefined): Metadata {
  const description = homeSentence(sample);
  const picture = getSitePreview(sample?.snapshot ?? null, site.demo);
  const page = describePage(site, { title: TITLE, description, path: '/', picture });
  return { ...page, title: { absolute: `Longplay: ${TITLE.toLowerCase()}` } };
}

import type { Snapshot } from '#lib/domain/snapshot.ts';
import { formatCount } from '#lib/format/number.ts';
import { yearLabel } from '#lib/stats/yearText.ts';
import { readYear } from './readYear.ts';

/** `pictureOfYear` in one sentence, with the numbers that it shows, for who cannot see it. */
export function altOfYear(snapshot: Snapshot, year: number, demo = false): string {
  const { review, tallies, span, peak } = readYear(snapshot, year);
  const board = `Lamp board of ${snapshot.player.name}${demo ? ', a demo player' : ''}`;
  const label = yearLabel(review.headline, year);
  if (review.headline.kind === 'none') {
    const words = `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
    return `${board}, all lamps off: ${words}. ${span}`;
  }
  const others = tallies.map(({ count, word }) => `${formatCount(count)} ${word}`);
  const all = peak ? `${span}, ${peak}` : span;
  return `${board} and a calendar: ${[label, ...others].join(', ')}; ${all}.`;
}

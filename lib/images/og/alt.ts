import type { Snapshot } from '#lib/domain/snapshot.ts';
import { formatCount } from '#lib/format/number.ts';
import { headlineLabel } from '#lib/stats/headlineLines.ts';
import { yearLabel } from '#lib/stats/yearText.ts';
import type { MilestoneView } from './readMilestone.ts';
import type { PairView } from './readPair.ts';
import { readPlayer } from './readPlayer.ts';
import { lampWords, readSample } from './readSample.ts';
import { readYear } from './readYear.ts';

/*
 * Each preview in one sentence with the numbers that it shows (`og:image:alt`).
 */

/** Of `playerScene`. */
export function playerAlt(snapshot: Snapshot, demo = false): string {
  const { player, summary, tallies, latest, played, years } = readPlayer(snapshot);
  const board = `Lamp board of ${player.name}${demo ? ', a demo player' : ''}`;
  if (summary.headline.count === 0) return `${board}, all lamps off: ${lower(played)}`;
  const numbers = [
    headlineLabel(summary.headline),
    ...tallies.map(({ count, word }) => `${formatCount(count)} ${word}`),
  ].join(', ');
  const all = years ? `${played}, ${years}` : played;
  if (!latest) return `${board}: ${numbers}; ${all}.`;
  const when = latest.day ? `${latest.event} ${latest.day}` : latest.event;
  return `${board}: ${numbers}; ${all}. ${when}: “${latest.title}”.`;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Of `yearScene`. */
export function yearAlt(snapshot: Snapshot, year: number, demo = false): string {
  const { review, tallies, span, peak } = readYear(snapshot, year);
  const board = `Lamp board of ${snapshot.player.name}${demo ? ', a demo player' : ''}`;
  const label = yearLabel(review.headline, year);
  if (review.headline.kind === 'none') return `${board}, all lamps off: ${lower(label)}. ${span}`;
  const others = tallies.map(({ count, word }) => `${formatCount(count)} ${word}`);
  const all = peak ? `${span}, ${peak}` : span;
  return `${board} and a calendar: ${[label, ...others].join(', ')}; ${all}.`;
}

/** Of `milestoneScene`. */
export function milestoneAlt(view: MilestoneView, demo = false): string {
  const { player, label, title, event, day } = view;
  const who = demo ? `${player.name}, a demo player` : player.name;
  return `Lamp board of ${who}: the ${label}. ${event} ${day}: “${title}”.`;
}

/** Of `pairScene`. */
export function pairAlt({ sides, common }: PairView, demo = false): string {
  const [a, b] = sides.map(
    ({ player, summary }) => `${player.name} with ${headlineLabel(summary.headline)}`,
  );
  const made = demo ? ', demo players' : '';
  return `Lamp boards side by side${made}: ${a}, and ${b}; ${common}.`;
}

/**
 * Of `siteScene`.
 * @param sample the player whose games light it; undefined if not known yet
 */
export function siteAlt(sample: Snapshot | null | undefined, demo = false): string {
  const words = sample === undefined ? '' : `. ${lampWords(readSample(sample), demo)}`;
  return `The word Longplay in lamps${words}. Your games, on one page worth posting.`;
}

/** Of `unknownScene`. */
export function unknownAlt(): string {
  return 'A dark lamp board: no player with that name on RetroAchievements.';
}

/** Of `pendingScene`. */
export function pendingAlt(name: string): string {
  return `A dark lamp board for ${name}, warming up: the games are being fetched.`;
}

/** Of `faultScene`. */
export function faultAlt(name: string): string {
  return `A dark lamp board for ${name}: RetroAchievements is not answering.`;
}

import type { Snapshot } from '#lib/domain/snapshot.ts';
import { formatCount } from '#lib/format/number.ts';
import { headlineLabel } from '#lib/stats/headlineLines.ts';
import type { MilestoneView } from './readMilestone.ts';
import type { PairView } from './readPair.ts';
import { readPlayer } from './readPlayer.ts';
import { lampWords, readSample } from './readSample.ts';

/**
 * Each picture in one sentence, with the numbers that it shows, for who cannot see it
 * (`og:image:alt`).
 */

/** Of `pictureOfPlayer`. */
export function altOfPlayer(snapshot: Snapshot, demo = false): string {
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

/** Of `pictureOfMilestone`. */
export function altOfMilestone(view: MilestoneView, demo = false): string {
  const { player, label, title, event, day } = view;
  const who = demo ? `${player.name}, a demo player` : player.name;
  return `Lamp board of ${who}: the ${label}. ${event} ${day}: “${title}”.`;
}

/** Of `pictureOfPair`. */
export function altOfPair({ sides, common }: PairView, demo = false): string {
  const [a, b] = sides.map(
    ({ player, summary }) => `${player.name} with ${headlineLabel(summary.headline)}`,
  );
  const made = demo ? ', demo players' : '';
  return `Lamp boards side by side${made}: ${a}, and ${b}; ${common}.`;
}

/**
 * Of `pictureOfSite`.
 * @param sample whose games light it; undefined where that is not known
 */
export function altOfSite(sample: Snapshot | null | undefined, demo = false): string {
  const words = sample === undefined ? '' : `. ${lampWords(readSample(sample), demo)}`;
  return `The word Longplay in lamps${words}. Your games, on one page worth posting.`;
}

/** Of `pictureOfUnknown`. */
export function altOfUnknown(): string {
  return 'A dark lamp board: no player with that name on RetroAchievements.';
}

/** Of `pictureOfPending`. */
export function altOfPending(name: string): string {
  return `A dark lamp board for ${name}, warming up: the games are being fetched.`;
}

/** Of `pictureOfFault`. */
export function altOfFault(name: string): string {
  return `A dark lamp board for ${name}: RetroAchievements is not answering.`;
}

import { formatDay, getYear } from '#lib/format/date.ts';
import { formatCount, formatPlural } from '#lib/format/number.ts';
import type { Headline, Summary } from '#lib/stats/summarize.ts';

/** On how many systems and when: a long form, and a short one for phones. */
export function placeText({ count, systems, first, last }: Headline): [string, string] {
  if (count === 0) return ['', ''];
  const on = `On ${formatPlural(systems, 'system')}`;
  const [from, to] = [formatDay(first), formatDay(last)];
  if (!from || !to) return [`${on}.`, `${on}.`];
  const dates = from === to ? `, on ${from}` : `, from ${from} to ${to}`;
  return [`${on}${dates}.`, `${on} since ${getYear(first)}.`];
}

/** The number of achievements: `44,880 achievements, 42,153 in hardcore.` */
export function unlockText({ achievements, hardcoreAchievements: hardcore }: Summary): string {
  const all = formatPlural(achievements, 'achievement');
  if (hardcore === 0) return `${all}.`;
  if (hardcore >= achievements) return `${all}, all in hardcore.`;
  return `${all}, ${formatCount(hardcore)} in hardcore.`;
}

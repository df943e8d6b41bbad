import { formatPlural } from '#lib/format/number.ts';
import type { Revised } from '#lib/stats/revised.ts';

/** What happened to sets, and that their awards stay: `12 sets have grown since. Still mastered.` */
export function grownWords(sets: readonly Revised[]): string {
  const kinds = new Set(sets.map(({ game }) => game.award));
  const still = [
    ...(kinds.has('mastered') ? ['mastered'] : []),
    ...(kinds.has('completed') ? ['completed'] : []),
  ].join(' or ');
  const grown =
    sets.length === 1 ? 'Set has grown' : `${formatPlural(sets.length, 'set')} have grown`;
  return `${grown} since. Still ${still}.`;
}

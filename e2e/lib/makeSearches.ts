import { makeRandom } from '#lib/demo/players/makeRandom.ts';
import type { RawRow } from './recount.ts';

const OTHERS = ['hack', 'subset', 'xyzzy', 'the', 'é', 'ii', '~demo~', '[subset - bonus]', '|'];
const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

/**
 * Searches for a list: parts of its titles in several spellings, and texts that it may not contain.
 */
export function makeSearches(name: string, rows: readonly RawRow[], count: number): string[] {
  const random = makeRandom(name);
  // Characters that cannot be in an address separate words.
  const words = rows.flatMap(({ Title }) => (Title ?? '').split(/[\s/\\%#]+/)).filter(Boolean);
  const pick = () => random.pick(words.length > 0 ? words : OTHERS);
  const makers = [
    () => `${pick()} ${pick()}`,
    () => bare(pick()).toUpperCase(),
    () => Array.from(pick()).slice(0, 3).join(''),
    () => pick().toLowerCase(),
    () => random.pick(OTHERS),
  ];
  return Array.from({ length: count }, (_, n) => makers[n % makers.length]?.() ?? '');
}

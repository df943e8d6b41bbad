import { formatCount, formatPlural } from '#lib/format/number.ts';
import type { Comparison } from './compare.ts';

/** What the verdict needs of a player. */
interface Named {
  name: string;
  /** All games played. */
  played: number;
}

/**
 * Compares two players in one sentence with numbers. It counts only games in common and does not
 * judge who is better; the player ahead on more games is named first.
 */
export function getVerdict(a: Named, b: Named, { ahead, shared }: Comparison): string {
  if (shared.length === 0) return withoutCommon(a, b);
  const all = formatPlural(shared.length, 'game');
  if (ahead.even === shared.length) {
    return `${a.name} and ${b.name} are tied on ${allGamesText(shared.length)} in common.`;
  }
  const even = ahead.even > 0 ? `; ${tiedText(ahead.even)}` : '';
  if (ahead.a === ahead.b) {
    return `Of ${all} in common, ${a.name} and ${b.name} are ahead on ${formatCount(ahead.a)} each${even}.`;
  }
  const [first, second] = ahead.a > ahead.b ? [a, b] : [b, a];
  const [more, less] = [Math.max(ahead.a, ahead.b), Math.min(ahead.a, ahead.b)];
  if (more === shared.length) return `${first.name} is ahead on ${allGamesText(more)} in common.`;
  const other = less > 0 ? `, ${second.name} on ${formatCount(less)}` : '';
  return `Of ${all} in common, ${first.name} is ahead on ${formatCount(more)}${other}${even}.`;
}

const tiedText = (count: number) => `${formatCount(count)} ${count === 1 ? 'is' : 'are'} tied`;
const allGamesText = (count: number) =>
  count === 1 ? 'the one game' : `all ${formatCount(count)} games`;

/** Without games in common, says what each has played. */
function withoutCommon(a: Named, b: Named): string {
  if (a.played === 0 && b.played === 0) {
    return `Neither ${a.name} nor ${b.name} has played a game yet.`;
  }
  if (a.played === 0 || b.played === 0) {
    const [with_, without] = a.played > 0 ? [a, b] : [b, a];
    return `${with_.name} has played ${formatPlural(with_.played, 'game')}; ${without.name} has not started yet.`;
  }
  return `No game in common yet: ${a.name} has played ${formatCount(a.played)}, ${b.name} ${formatCount(b.played)}.`;
}

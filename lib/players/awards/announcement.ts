import type { AwardKind } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { isMilestoneStep } from '#lib/stats/milestoneStep.ts';
import { awardsInOrder, milestoneLabel } from '#lib/stats/milestones.ts';

/** What can be announced: an award by its kind, or one that is a milestone, whatever its kind. */
export type AnnouncedKind = AwardKind | 'milestone';

/** An award of a player of the site. */
export interface AnnouncedAward {
  /** In the player's own spelling. */
  player: string;
  kind: AwardKind;
  gameId: number;
  gameTitle: string | null;
  consoleName: string | null;
}

const VERBS: Record<AwardKind, string> = {
  mastered: 'mastered',
  completed: 'completed',
  'beaten-hardcore': 'beat',
  'beaten-softcore': 'beat, in casual mode,',
};
const MAX_TITLE = 200;

/** Which award of its kind it is; 0 where the list does not have it. */
const placeOf = (games: readonly Game[], { kind, gameId }: AnnouncedAward) =>
  awardsInOrder(games, kind).findIndex(({ id }) => id === gameId) + 1;

/**
 * The message of an award, with the address of its page.
 * @param games the player's games, the award included
 * @param kinds what is announced
 * @returns null where it is not announced
 */
export function writeAnnouncement(
  award: AnnouncedAward,
  games: readonly Game[],
  kinds: ReadonlySet<AnnouncedKind>,
  siteUrl: string,
): string | null {
  const { player, kind, gameId, gameTitle, consoleName } = award;
  const n = placeOf(games, award);
  const isMilestone = n > 0 && isMilestoneStep(n);
  if (!kinds.has(kind) && !(isMilestone && kinds.has('milestone'))) return null;
  const title = gameTitle ?? games.find(({ id }) => id === gameId)?.title ?? 'a game';
  const system = consoleName ? ` (${toPlain(consoleName)})` : '';
  const page = `${siteUrl}/u/${player}`;
  const won = `${player} ${VERBS[kind]} ${toPlain(title)}${system}`;
  if (!isMilestone) return `${won}: ${page}`;
  return `${won}, the ${milestoneLabel({ kind, n })}: ${page}/milestone/${kind}/${n}`;
}

/** Text that chats show as it is: no markup, mention or line break. */
function toPlain(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/[\\*_`|]|~~/g, (sign) => `\\${sign}`);
  return line.length > MAX_TITLE ? `${line.slice(0, MAX_TITLE)}…` : line;
}

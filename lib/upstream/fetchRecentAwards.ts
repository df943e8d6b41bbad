import { createHash } from 'node:crypto';
import { parseMoment } from '#lib/domain/moment.ts';
import type { Client } from './client.ts';
import { wireAward, wireRecentAwards } from './wire.ts';

/** The upstream's largest page. */
export const AWARDS_A_PAGE = 100;

/** An award of anybody on RetroAchievements. */
export interface SiteAward {
  /**
   * A hash of player, game, kind and date: rows have no id, and those of one second come in any order.
   * It is stored, so it names nobody.
   */
  id: string;
  /** Null where the upstream sends none. */
  ulid: string | null;
  /** In the player's own spelling. */
  user: string;
  /** As the upstream spells it. */
  kind: string;
  /** ms since the epoch. */
  at: number;
  gameId: number;
  gameTitle: string | null;
  consoleName: string | null;
}

/** One page of the award feed. */
export interface AwardPage {
  /** Newest first, without rows that cannot be read. */
  awards: SiteAward[];
  /** Whether older ones may follow. */
  more: boolean;
}

/**
 * Fetches a page of the list of all awards on RetroAchievements. Awards of deleted players are left out
 * after the page is cut: a short page, even an empty one, is therefore no last page.
 * @param offset awards before it
 * @throws UpstreamFault
 */
export async function fetchRecentAwards(client: Client, offset: number): Promise<AwardPage> {
  const page = await client.call(
    {
      endpoint: 'API_GetRecentGameAwards.php',
      params: { c: AWARDS_A_PAGE, o: offset },
      schema: wireRecentAwards,
    },
    { priority: 'award' },
  );
  if (!page) return { awards: [], more: false };
  const awards = Object.values(page.Results).flatMap(readAward);
  return { awards, more: offset + AWARDS_A_PAGE < page.Total };
}

/** 132 bits: no two awards have the same. */
const hash = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);

function readAward(raw: unknown): SiteAward[] {
  const row = wireAward.safeParse(raw).data;
  const at = Date.parse(parseMoment(row?.AwardDate ?? '') ?? '');
  if (!row || Number.isNaN(at)) return [];
  const ulid = row.ULID?.toUpperCase() || null;
  const id = hash([ulid ?? row.User, row.GameID, row.AwardKind, at / 1000].join(' '));
  const { User: user, AwardKind: kind, GameID: gameId } = row;
  const { GameTitle: gameTitle = null, ConsoleName: consoleName = null } = row;
  return [{ id, ulid, user, kind, at, gameId, gameTitle, consoleName }];
}

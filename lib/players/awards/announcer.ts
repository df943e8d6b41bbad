import { AWARD_KINDS } from '#lib/domain/awardKind.ts';
import { parseUsername, type Username } from '#lib/domain/username.ts';
import type { Log } from '#lib/log.ts';
import type { StoredPlayer } from '#lib/players/snapshotStore.ts';
import type { SiteAward } from '#lib/upstream/fetchRecentAwards.ts';
import { type AnnouncedKind, writeAnnouncement } from './announcement.ts';
import type { FeedStore } from './feedStore.ts';

export interface AnnouncerParts {
  store: Pick<FeedStore, 'claim'>;
  /** Whether it is a player of `PLAYERS`. Makes no call. */
  isOfSite(name: Username): Promise<boolean>;
  /**
   * The player with the award, refreshed if need be; null for players who may not be shown, and while
   * they cannot be fetched.
   */
  getAwarded(name: Username): Promise<StoredPlayer | null>;
  /** Never rejects. */
  post(content: string): Promise<void>;
  kinds: ReadonlySet<AnnouncedKind>;
  siteUrl: string;
  log: Log;
}

/**
 * Makes the function that announces new awards of the site's players, oldest first. Each is announced at
 * most once, also after a restart. Never rejects.
 */
export function createAnnouncer(parts: AnnouncerParts) {
  async function announce(award: SiteAward): Promise<void> {
    const name = parseUsername(award.user);
    const kind = AWARD_KINDS.find((one) => one === award.kind);
    if (!name || !kind || !(await parts.isOfSite(name))) return;
    if (!(await parts.store.claim(award.id))) return;
    const player = await parts.getAwarded(name);
    if (!player) return;
    const { snapshot } = player;
    const named = { ...award, kind, player: snapshot.player.name };
    const content = writeAnnouncement(named, snapshot.games, parts.kinds, parts.siteUrl);
    // The next award does not wait until this message is taken.
    if (content) void parts.post(content);
  }

  return async (awards: readonly SiteAward[]): Promise<void> => {
    for (const award of awards.toSorted((a, b) => a.at - b.at)) {
      await announce(award).catch((err: unknown) => {
        parts.log.error({ event: 'announcement-broken', err }, 'Announcing an award threw');
      });
    }
  };
}

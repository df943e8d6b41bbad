import type { Game } from '#lib/domain/game.ts';
import type { Player, Snapshot } from '#lib/domain/snapshot.ts';
import { parseTitle } from '#lib/domain/title.ts';
import { usernameKey } from '#lib/domain/username.ts';
import { formatAward } from '#lib/format/formatAward.ts';
import { getSystemName } from '#lib/stats/bySystem.ts';
import { awardsNewestFirst } from '#lib/stats/latest.ts';
import { summarize } from '#lib/stats/summarize.ts';
import { summarySentence } from '#lib/stats/summaryText.ts';
import { feedId } from './feedId.ts';

/** One award in a feed. Texts are plain, not HTML. */
export interface FeedEntry {
  id: string;
  title: string;
  /** When the award was earned, ms since the epoch. */
  date: number;
  /** The game on RetroAchievements. */
  link: string;
  /** The kind of award, and its label. */
  category: { term: string; label: string };
  system: string;
  /** Absolute URL of the game's icon. */
  icon: string | undefined;
}

/** A player's awards as a feed. */
export interface Feed {
  id: string;
  title: string;
  subtitle: string;
  /** Of the newest award, ms since the epoch; without awards, when the account was made. */
  updated: number;
  author: { name: string; uri: string };
  /** URLs of the feed itself and of the page with the same content. */
  self: string;
  page: string;
  site: string;
  /** Newest first. */
  entries: readonly FeedEntry[];
}

/** What a feed needs to know about the site. */
export interface FeedSite {
  origin: string;
  raUrl: string;
  demo: boolean;
  /** Absolute URL of an icon by its path; undefined without one. */
  getIconUrl: (path: string | null) => string | undefined;
}

const MAX_ENTRIES = 50;

/** A player's last 50 awards that have a date. In the demo the feed says that it is one. */
export function awardFeed({ player, games }: Snapshot, site: FeedSite): Feed {
  const { name } = player;
  const page = `${site.origin}/u/${name}`;
  const dated = awardsNewestFirst(games).filter((game) => parseTime(game.awardDate) !== null);
  const entries = dated.slice(0, MAX_ENTRIES).map((game) => toEntry(player, game, site));
  const sentence = summarySentence(name, summarize(games));
  return {
    id: feedId(getPersonId(player), 'awards'),
    title: `${name}’s awards${site.demo ? ' (demo)' : ''}`,
    subtitle: site.demo ? `Demo, not live data: ${sentence}` : sentence,
    updated: entries[0]?.date ?? parseTime(player.memberSince) ?? 0,
    // On RetroAchievements a demo player's name belongs to another person.
    author: { name, uri: site.demo ? page : `${site.raUrl}/user/${name}` },
    self: `${page}/feed.xml`,
    page,
    site: site.origin,
    entries,
  };
}

function toEntry(player: Player, game: Game, site: FeedSite): FeedEntry {
  const label = formatAward(game.award, game.awardName);
  // Known kinds by our own names, because the upstream is renaming one of them.
  const kind = game.award === 'other' ? (game.awardName ?? 'other') : (game.award ?? '');
  const system = getSystemName(game);
  return {
    id: feedId(getPersonId(player), 'game', game.id, kind),
    title: `${label} ${formatTitle(game)} (${system})`,
    date: parseTime(game.awardDate) ?? 0,
    link: `${site.raUrl}/game/${game.id}`,
    category: { term: kind, label },
    system,
    icon: site.getIconUrl(game.icon),
  };
}

/** Identifies the player through renames: the ULID, or the name if the upstream sends none. */
function getPersonId({ ulid, name }: Player): string {
  return ulid ?? usernameKey(name);
}

function formatTitle(game: Game): string {
  const { text, subset, tags } = parseTitle(game.title);
  return [text, ...(subset === null ? [] : [subset]), ...tags].join(' · ');
}

/** ms since the epoch; null for an invalid date. */
function parseTime(iso: string | null): number | null {
  const time = iso === null ? Number.NaN : Date.parse(iso);
  return Number.isNaN(time) ? null : time;
}

import { parseUsername, type Username } from '#lib/domain/username.ts';
import type { Problem } from '#lib/http/problem.ts';
import type { ProblemSlug } from '#lib/http/problems.ts';

/** A request of an oEmbed consumer (oEmbed 1.0, 2.2). */
export interface OembedRequest {
  /** In the spelling of the URL. */
  username: Username;
  page: OembedPage;
  format: 'json' | 'xml';
  /** The largest size of the embed, px; null for no limit. */
  maxWidth: number | null;
  maxHeight: number | null;
}

/** A page of a player. `below` is its path below the player's. */
type OembedPage =
  /** The profile, or its board as an embed. */
  | { kind: 'board' }
  /** A card as an embed, with its options. */
  | { kind: 'card'; query: URLSearchParams }
  | { kind: 'games' }
  | { kind: 'year'; year: string; below: string }
  | { kind: 'milestone'; award: string; n: string; below: string };

/** A request, or the problem to respond with. */
export type ParsedOembed =
  | { request: OembedRequest; problem?: undefined }
  | { request?: undefined; problem: Problem };

/** A page of a player, with the path below the name. */
const OF_A_PLAYER = /^\/(u|embed)\/([^/]+)(\/[^/].*?)?\/?$/;
const YEAR = /^\/year\/(\d{4})$/;
const MILESTONE = /^\/milestone\/([a-z-]+)\/(\d+)$/;
const LENGTH = /^\d+$/;

/**
 * Parses the query of an oEmbed request.
 * @param origin the public origin of this site: only its pages are described
 * @returns the request, or a problem with the status 400, 404 or 501
 */
export function parseOembedRequest(query: URLSearchParams, origin: string): ParsedOembed {
  const [maxWidth, maxHeight] = [readLength(query, 'maxwidth'), readLength(query, 'maxheight')];
  if (maxWidth === undefined) return badLength('maxwidth');
  if (maxHeight === undefined) return badLength('maxheight');
  const pageUrl = query.get('url') ?? '';
  if (pageUrl === '') return problem(400, 'missing-url', '`url` is missing.');
  const url = URL.parse(pageUrl);
  if (!url) return problem(400, 'bad-url', '`url` must be an absolute URL.');
  const format = query.get('format')?.toLowerCase() || 'json';
  if (format !== 'json' && format !== 'xml') {
    return problem(501, 'unknown-format', '`format` must be `json` or `xml`.');
  }
  const found = parsePageUrl(url, origin);
  if (!found) return problem(404, 'not-a-player', '`url` is not a player page on this site.');
  return { request: { ...found, format, maxWidth, maxHeight } };
}

/** Finds the page of a URL. Both schemes match, because people paste links with either. */
function parsePageUrl(url: URL, origin: string): Pick<OembedRequest, 'username' | 'page'> | null {
  if (!/^https?:$/.test(url.protocol) || url.host !== new URL(origin).host) return null;
  const [, folder, name = '', below = ''] = OF_A_PLAYER.exec(url.pathname) ?? [];
  const username = parseUsername(name);
  const page = folder === 'embed' ? parseEmbed(below, url.searchParams) : parsePlayerPage(below);
  return username && page && { username, page };
}

function parseEmbed(below: string, query: URLSearchParams): OembedPage | null {
  if (below !== '') return null;
  return query.has('type') || query.has('theme') ? { kind: 'card', query } : { kind: 'board' };
}

/** Pages that cannot be embedded (the builder, the list of milestones) are null. */
function parsePlayerPage(below: string): OembedPage | null {
  if (below === '') return { kind: 'board' };
  if (below === '/games') return { kind: 'games' };
  const year = YEAR.exec(below)?.[1];
  if (year) return { kind: 'year', year, below };
  const [, award, n] = MILESTONE.exec(below) ?? [];
  return award && n ? { kind: 'milestone', award, n, below } : null;
}

/** @returns px, null for no limit, undefined for an invalid length */
function readLength(query: URLSearchParams, name: string): number | null | undefined {
  const text = query.get(name) ?? '';
  if (text === '') return null;
  return LENGTH.test(text) && Number(text) > 0 ? Number(text) : undefined;
}

const badLength = (name: string) =>
  problem(400, 'bad-length', `\`${name}\` must be a whole number of pixels.`);

const problem = (status: number, slug: ProblemSlug, title: string) => ({
  problem: { status, slug, title },
});

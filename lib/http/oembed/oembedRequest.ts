import { parseUsername, type Username } from '#lib/domain/username.ts';
import type { Problem } from '#lib/http/problem.ts';
import type { ProblemSlug } from '#lib/http/problems.ts';

/** What an oEmbed consumer asks for (oEmbed 1.0, 2.2), as far as it is ours to answer. */
export interface OembedRequest {
  /** Whose page it is, in the spelling of the address. */
  username: Username;
  page: OembedPage;
  format: 'json' | 'xml';
  /** The most that the embed may measure, px; null for no limit. */
  maxWidth: number | null;
  maxHeight: number | null;
}

/** Which page of a player it is. `below` is its path below the player's. */
type OembedPage =
  /** The profile, or its board as an embed. */
  | { kind: 'board' }
  /** A card as an embed, with its options. */
  | { kind: 'card'; query: URLSearchParams }
  | { kind: 'games' }
  | { kind: 'year'; year: string; below: string }
  | { kind: 'milestone'; award: string; n: string; below: string };

/** A request, or the problem to answer with. */
export type ParsedOembed =
  | { request: OembedRequest; problem?: undefined }
  | { request?: undefined; problem: Problem };

/** A page of a player, and what stands below the name. */
const OF_A_PLAYER = /^\/(u|embed)\/([^/]+)(\/[^/].*?)?\/?$/;
const YEAR = /^\/year\/(\d{4})$/;
const MILESTONE = /^\/milestone\/([a-z-]+)\/(\d+)$/;
const LENGTH = /^\d+$/;

/**
 * Parses the query of an oEmbed request.
 * @param origin the public origin of this site: other addresses are not ours to describe
 * @returns the request, or a problem with the status 400, 404 or 501
 */
export function parseOembedRequest(query: URLSearchParams, origin: string): ParsedOembed {
  const [maxWidth, maxHeight] = [readLength(query, 'maxwidth'), readLength(query, 'maxheight')];
  if (maxWidth === undefined) return badLength('maxwidth');
  if (maxHeight === undefined) return badLength('maxheight');
  const asked = query.get('url') ?? '';
  if (asked === '') return problem(400, 'missing-url', 'The parameter url is missing.');
  const url = URL.parse(asked);
  if (!url) return problem(400, 'bad-url', 'The parameter url is not an absolute address.');
  const format = query.get('format')?.toLowerCase() || 'json';
  if (format !== 'json' && format !== 'xml') {
    return problem(501, 'unknown-format', 'The formats are json and xml.');
  }
  const found = parsePageUrl(url, origin);
  if (!found) return problem(404, 'not-a-player', 'That is no address of a player here.');
  return { request: { ...found, format, maxWidth, maxHeight } };
}

/** Whose page an address is. The scheme is no matter: links are pasted with either. */
function parsePageUrl(url: URL, origin: string): Pick<OembedRequest, 'username' | 'page'> | null {
  if (!/^https?:$/.test(url.protocol) || url.host !== new URL(origin).host) return null;
  const [, room, name = '', below = ''] = OF_A_PLAYER.exec(url.pathname) ?? [];
  const username = parseUsername(name);
  const page = room === 'embed' ? parseEmbed(below, url.searchParams) : parsePlayerPage(below);
  return username && page && { username, page };
}

function parseEmbed(below: string, query: URLSearchParams): OembedPage | null {
  if (below !== '') return null;
  return query.has('type') || query.has('theme') ? { kind: 'card', query } : { kind: 'board' };
}

/** Pages without an answer of their own (the builder, the list of milestones) are none. */
function parsePlayerPage(below: string): OembedPage | null {
  if (below === '') return { kind: 'board' };
  if (below === '/games') return { kind: 'games' };
  const year = YEAR.exec(below)?.[1];
  if (year) return { kind: 'year', year, below };
  const [, award, n] = MILESTONE.exec(below) ?? [];
  return award && n ? { kind: 'milestone', award, n, below } : null;
}

/** @returns px, null when there is no limit, undefined when it is no length */
function readLength(query: URLSearchParams, name: string): number | null | undefined {
  const text = query.get(name) ?? '';
  if (text === '') return null;
  return LENGTH.test(text) && Number(text) > 0 ? Number(text) : undefined;
}

const badLength = (name: string) =>
  problem(400, 'bad-length', `The parameter ${name} takes a whole number of pixels.`);

const problem = (status: number, slug: ProblemSlug, title: string) => ({
  problem: { status, slug, title },
});

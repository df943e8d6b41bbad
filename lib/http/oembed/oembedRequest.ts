import { parseUsername, type Username } from '../../domain/username.ts';
import type { Problem } from '../problem.ts';
import type { ProblemSlug } from '../problems.ts';

/** What an oEmbed consumer asks for (oEmbed 1.0, 2.2), as far as it is ours to answer. */
export interface OembedRequest {
  /** Whose page it is, in the spelling of the address. */
  username: Username;
  format: 'json' | 'xml';
  /** The most that the embed may measure, px; null for no limit. */
  maxWidth: number | null;
  maxHeight: number | null;
}

/** A request, or the problem to answer with. */
export type ParsedOembed =
  | { request: OembedRequest; problem?: undefined }
  | { request?: undefined; problem: Problem };

/** A path of a player: the profile, whatever is below it, and the embed itself. */
const OF_A_PLAYER = /^\/(?:u\/([^/]+)(?:\/.*)?|embed\/([^/]+)\/?)$/;
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
  const username = playerOf(url, origin);
  if (!username) return problem(404, 'not-a-player', 'That is no address of a player here.');
  return { request: { username, format, maxWidth, maxHeight } };
}

/** Whose page an address is. The scheme is no matter: links are pasted with either. */
function playerOf(url: URL, origin: string): Username | null {
  if (!/^https?:$/.test(url.protocol) || url.host !== new URL(origin).host) return null;
  const [, profile, embed] = OF_A_PLAYER.exec(url.pathname) ?? [];
  return parseUsername(profile ?? embed ?? '');
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

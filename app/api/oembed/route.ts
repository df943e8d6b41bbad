import { respondUnavailable } from '#lib/handlers/api/respondUnavailable.ts';
import { subjectOf, subjectToCome } from '#lib/handlers/api/subjectOf.ts';
import { loadPlayer } from '#lib/handlers/player/loadPlayer.ts';
import { site } from '#lib/handlers/site.ts';
import { parseOembedRequest } from '#lib/http/oembed/oembedRequest.ts';
import { oembedResponse } from '#lib/http/oembed/oembedResponse.ts';
import { toOembed } from '#lib/http/oembed/toOembed.ts';
import { problemResponse } from '#lib/http/problem.ts';
import { withTimeout } from '#lib/images/render/withTimeout.ts';

/** How long to wait for a new player, ms: the response must come within 3 s. */
const TIMEOUT_MS = 1500;

/** What to embed for a player page (oEmbed 1.0). */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const { request: asked, problem } = parseOembedRequest(query, site().origin);
  if (problem) return problemResponse(problem);
  const player = await withTimeout(loadPlayer(asked.username), TIMEOUT_MS);
  if (!player || player.state === 'pending' || player.state === 'limited') {
    const answer = toOembed(subjectToCome(asked), asked);
    return oembedResponse(request, answer, asked.format, 'no-store');
  }
  if (player.state !== 'found') return respondUnavailable(player);
  const maxAge = player.stale ? 60 : 300;
  const subject = subjectOf(player, asked);
  if (!subject) return respondUnavailable({ state: 'unknown' });
  const answer = toOembed(subject, asked);
  return oembedResponse(request, answer, asked.format, `public, max-age=${maxAge}`);
}

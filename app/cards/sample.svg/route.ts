import { samplePlayer } from '#lib/card/data/samplePlayer.ts';
import { MESSAGE_KINDS } from '#lib/card/messages/messages.ts';
import { parseCardOptions } from '#lib/card/options/parseCardOptions.ts';
import { layoutCard } from '#lib/card/render/layoutCard.ts';
import { layoutMessage } from '#lib/card/render/layoutMessage.ts';
import { paintSvg } from '#lib/card/render/paintSvg.ts';
import { textResponse } from '#lib/http/textResponse.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/**
 * A card for the gallery: of a made-up player, or with `state` the message shown instead of a card.
 * Rendered without any lookup.
 */
export function GET(request: Request): Response {
  const { searchParams: query } = new URL(request.url);
  const { options } = parseCardOptions(query);
  const state = MESSAGE_KINDS.find((kind) => kind === query.get('state'));
  const scene = state ? layoutMessage(state, options) : layoutCard(samplePlayer(), options);
  const svg = paintSvg(scene);
  const answer = textResponse(request, svg, 'image/svg+xml', 'public, max-age=3600');
  answer.headers.set('content-security-policy', POLICY);
  answer.headers.set('x-robots-tag', 'noindex');
  return answer;
}

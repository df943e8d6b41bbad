import { countIcons } from '#lib/card/options/resolveOptions.ts';
import { startDeadline } from '#lib/handlers/ogImages/pictureDeadline.ts';
import { type CachePolicy, cardCachePolicy, fallbackCachePolicy } from '#lib/http/cachePolicy.ts';
import { type CardAnswer, cardResponse } from '#lib/http/cardResponse.ts';
import { type CardRequest, parseCardRequest } from './cardRequest.ts';
import { drawnCard } from './drawnCard.ts';
import { type CardSubject, loadSubject, MALFORMED } from './loadSubject.ts';
import { writtenCard } from './writtenCard.ts';

/** In what a card is sent. */
export type CardFormat = 'svg' | 'png' | 'txt';

const TYPES: Readonly<Record<CardFormat, string>> = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
};

/** Seconds for which an old copy may be kept. */
const LIFE_WHEN_STALE = 60;

type Content = Pick<CardAnswer, 'body' | 'etag' | 'made' | 'pictured'> & { life: CachePolicy };

/**
 * Answers for a player's card, always with a picture and 200, in any case of the name: proxies drop
 * other statuses. Within 3 s whatever the upstream does.
 */
export async function answerCard(
  request: Request,
  name: string,
  format: CardFormat,
): Promise<Response> {
  const left = startDeadline();
  return send(request, await loadSubject(name), name, format, left);
}

/**
 * Answers for the card of a malformed name: 404, with a card that says so for clients that show it
 * anyway.
 */
export function answerMalformed(request: Request, format: CardFormat): Promise<Response> {
  return send(request, MALFORMED, 'nobody', format, startDeadline(), 404);
}

async function send(
  request: Request,
  subject: CardSubject,
  name: string,
  format: CardFormat,
  left: () => number,
  status = 200,
): Promise<Response> {
  const asked = parseCardRequest(request);
  const { life, ...content } = await contentOf(subject, name, asked, format, left());
  return cardResponse(request, {
    ...content,
    cacheControl: life.cacheControl,
    type: TYPES[format],
    fileName: `longplay-${name}.${format}`,
    ignored: asked.ignored,
    status,
  });
}

async function contentOf(
  subject: CardSubject,
  name: string,
  { options, scale }: CardRequest,
  format: CardFormat,
  ms: number,
): Promise<Content> {
  const pictured = format === 'svg' && subject.state === 'player' && countIcons(options) > 0;
  if (format === 'png' || pictured) {
    // Twice the pixels of an SVG are the same SVG.
    const how =
      format === 'png' ? ({ format, scale } as const) : ({ format: 'svg', scale: 1 } as const);
    const { bytes, etag, life, made } = await drawnCard(subject, name, options, how, ms);
    const good = life > LIFE_WHEN_STALE;
    const kept = good ? cardCachePolicy(options.cache_seconds) : fallbackCachePolicy(life);
    return { body: bytes, etag, made, pictured, life: kept };
  }
  const { body, etag, made } = writtenCard(subject, options, format);
  const short = subject.state === 'message' ? subject.life : LIFE_WHEN_STALE;
  const good = subject.state === 'player' && !subject.stale;
  return {
    body,
    etag,
    made,
    life: good ? cardCachePolicy(options.cache_seconds) : fallbackCachePolicy(short),
  };
}

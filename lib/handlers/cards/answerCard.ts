import { countIcons } from '#lib/card/options/resolveOptions.ts';
import { startDeadline } from '#lib/handlers/deadline.ts';
import { type CachePolicy, fallbackCachePolicy } from '#lib/http/cachePolicy.ts';
import { type CardAnswer, cardResponse } from '#lib/http/cardResponse.ts';
import { type CardRequest, parseCardRequest } from './cardRequest.ts';
import { getCachePolicy } from './getCachePolicy.ts';
import { type CardSubject, loadSubject, MALFORMED } from './loadSubject.ts';
import { renderImage } from './renderImage.ts';
import { renderText } from './renderText.ts';

/** The format of a card. */
export type CardFormat = 'svg' | 'png' | 'txt';

const TYPES: Readonly<Record<CardFormat, string>> = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
};

/** Seconds for which others may cache an old copy. */
const MAX_AGE_WHEN_STALE = 60;

type Content = Pick<CardAnswer, 'body' | 'etag' | 'made' | 'hasIcons'> & { policy: CachePolicy };

/**
 * Responds with a player's card, always with 200, because proxies drop other statuses. Takes at most
 * 3 s, whatever the upstream does. @param name in any case
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
 * Responds to a malformed name with 404 and a card that says so, for clients that show it anyway.
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
  const query = parseCardRequest(request);
  const { policy, ...content } = await getContent(subject, name, query, format, left());
  return cardResponse(request, {
    ...content,
    cacheControl: policy.cacheControl,
    type: TYPES[format],
    fileName: `longplay-${name}.${format}`,
    ignored: query.ignored,
    status,
  });
}

async function getContent(
  subject: CardSubject,
  name: string,
  { options, scale }: CardRequest,
  format: CardFormat,
  timeoutMs: number,
): Promise<Content> {
  const hasIcons = format === 'svg' && subject.state === 'player' && countIcons(options) > 0;
  if (format === 'png' || hasIcons) {
    // The scale changes nothing in an SVG.
    const output =
      format === 'png' ? ({ format, scale } as const) : ({ format: 'svg', scale: 1 } as const);
    const image = await renderImage(subject, name, options, output, timeoutMs);
    const { bytes, etag, maxAge, made } = image;
    const good = maxAge > MAX_AGE_WHEN_STALE;
    const policy = good ? getCachePolicy(options) : fallbackCachePolicy(maxAge);
    return { body: bytes, etag, made, hasIcons, policy };
  }
  const { body, etag, made } = renderText(subject, options, format);
  const short = subject.state === 'message' ? subject.maxAge : MAX_AGE_WHEN_STALE;
  const good = subject.state === 'player' && !subject.stale;
  return {
    body,
    etag,
    made,
    policy: good ? getCachePolicy(options) : fallbackCachePolicy(short),
  };
}

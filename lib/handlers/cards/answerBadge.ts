import {
  type Badge,
  createBadge,
  createMessageBadge,
  METRICS,
  type Metric,
} from '#lib/card/badge.ts';
import { cardCachePolicy, fallbackCachePolicy } from '#lib/http/cachePolicy.ts';
import { cardResponse } from '#lib/http/cardResponse.ts';
import { parseCardRequest } from './cardRequest.ts';
import { type CardSubject, loadSubject, MALFORMED } from './loadSubject.ts';
import { render } from './renderings.ts';

/** Seconds for which an old copy may be kept. */
const LIFE_WHEN_STALE = 60;

/** Answers with what shields.io makes an endpoint badge from, always with 200: it shows no other. */
export async function answerBadge(request: Request, name: string): Promise<Response> {
  return send(request, await loadSubject(name), name);
}

/** The same for a malformed name. */
export function answerMalformedBadge(request: Request): Response {
  return send(request, MALFORMED, 'nobody', 404);
}

function send(request: Request, subject: CardSubject, name: string, status = 200): Response {
  const { options, ignored } = parseCardRequest(request);
  const metric = parseMetric(request);
  const good = subject.state === 'player' && !subject.stale;
  const short = subject.state === 'message' ? subject.life : LIFE_WHEN_STALE;
  const life = good ? cardCachePolicy(options.cache_seconds) : fallbackCachePolicy(short);
  const badge: Badge =
    subject.state === 'message'
      ? createMessageBadge(subject.kind, options)
      : createBadge(subject.data, metric ?? 'headline', options, good ? life.sharedMaxAge : null);
  return cardResponse(request, {
    ...render(JSON.stringify(badge)),
    made: true,
    type: 'application/json',
    cacheControl: life.cacheControl,
    fileName: `longplay-${name}.json`,
    ignored: metric === null ? [...ignored, 'metric'] : ignored,
    status,
  });
}

/** @returns null for one that there is not */
function parseMetric(request: Request): Metric | null {
  const asked = new URL(request.url).searchParams.get('metric')?.trim().toLowerCase() || 'headline';
  return METRICS.find((metric) => metric === asked) ?? null;
}

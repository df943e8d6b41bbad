import {
  type Badge,
  createBadge,
  createMessageBadge,
  METRICS,
  type Metric,
} from '#lib/card/badge.ts';
import { fallbackCachePolicy } from '#lib/http/cachePolicy.ts';
import { cardResponse } from '#lib/http/cardResponse.ts';
import { encodeCard } from './cardCache.ts';
import { parseCardRequest } from './cardRequest.ts';
import { getCachePolicy } from './getCachePolicy.ts';
import { type CardSubject, loadSubject, MALFORMED } from './loadSubject.ts';

/** Seconds for which others may cache an old copy. */
const MAX_AGE_WHEN_STALE = 60;

/** Responds with the JSON of an endpoint badge, always with 200, because shields.io shows no other. */
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
  const short = subject.state === 'message' ? subject.maxAge : MAX_AGE_WHEN_STALE;
  const policy = good ? getCachePolicy(options) : fallbackCachePolicy(short);
  const badge: Badge =
    subject.state === 'message'
      ? createMessageBadge(subject.kind, options)
      : createBadge(subject.data, metric ?? 'headline', options, good ? policy.sharedMaxAge : null);
  return cardResponse(request, {
    ...encodeCard(JSON.stringify(badge)),
    made: true,
    type: 'application/json',
    cacheControl: policy.cacheControl,
    fileName: `longplay-${name}.json`,
    ignored: metric === null ? [...ignored, 'metric'] : ignored,
    status,
  });
}

/** @returns null for an unknown metric */
function parseMetric(request: Request): Metric | null {
  const name = new URL(request.url).searchParams.get('metric')?.trim().toLowerCase() || 'headline';
  return METRICS.find((metric) => metric === name) ?? null;
}

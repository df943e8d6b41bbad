import type { PhpValidationError } from '#lib/api/php/parsePhpQuery.ts';
import { stateOf, type Unavailable } from '#lib/handlers/player/playerStates.ts';
import { retryAfterText } from '#lib/http/problem.ts';

const HEADERS = {
  'content-type': 'application/json',
  'cache-control': 'no-store',
  'access-control-allow-origin': '*',
};

/** Answers to a query that the original does not take, as it does. */
export function phpRefusal(refusal: PhpValidationError): Response {
  return new Response(JSON.stringify(refusal), { status: 422, headers: HEADERS });
}

/**
 * Answers where the original would have had rows: worded as it words what it refuses, since who asks
 * here reads no problems.
 */
export function phpProblem(player: Unavailable): Response {
  const { status, slug, title, retryAfter } = stateOf(player).problem(player);
  const body = { message: title, errors: [{ status: String(status), code: slug, title }] };
  const headers = {
    ...HEADERS,
    ...(retryAfter !== undefined && { 'retry-after': retryAfterText(retryAfter) }),
  };
  return new Response(JSON.stringify(body), { status, headers });
}

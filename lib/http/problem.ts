/** A problem as RFC 9457 describes it; `type` is a stable address below this site. */
export interface Problem {
  status: number;
  /** The last part of the type: `unknown-player`, `upstream-unavailable`, … */
  slug: string;
  title: string;
  detail?: string;
  /** Seconds for the `Retry-After` header. */
  retryAfter?: number;
}

/** Answers with a problem in JSON, which nobody may keep. */
export function problemResponse({ status, slug, title, detail, retryAfter }: Problem): Response {
  const body = { type: `/problems/${slug}`, title, status, ...(detail && { detail }) };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
      ...(retryAfter !== undefined && {
        'retry-after': String(Math.max(1, Math.ceil(retryAfter))),
      }),
    },
  });
}

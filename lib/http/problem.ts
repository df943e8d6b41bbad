import type { ProblemSlug } from './problems.ts';

/** An invalid value of a query. */
interface BadValue {
  parameter: string;
  /** What the parameter accepts. */
  detail: string;
}

/** A problem as in RFC 9457; `type` is a stable address on this site. */
export interface Problem {
  status: number;
  /** The last part of the type. */
  slug: ProblemSlug;
  title: string;
  detail?: string;
  errors?: readonly BadValue[];
  /** Seconds for the `Retry-After` header. */
  retryAfter?: number;
}

/** The body of a problem. The type is the same on every site that runs this project. */
export function problemBody({ status, slug, title, detail, errors }: Problem) {
  return {
    type: `/problems/${slug}`,
    title,
    status,
    ...(detail && { detail }),
    ...(errors && { errors }),
  };
}

/** Responds with a problem as JSON, which must not be cached. */
export function problemResponse(problem: Problem): Response {
  const { status, retryAfter } = problem;
  return new Response(JSON.stringify(problemBody(problem)), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'retry-after',
      ...(retryAfter !== undefined && { 'retry-after': retryAfterText(retryAfter) }),
    },
  });
}

/** The value of a `Retry-After` header: whole seconds, at least 1. */
export function retryAfterText(seconds: number): string {
  return String(Math.max(1, Math.ceil(seconds)));
}

/**
 * The problem of a client that has used up its quota of uncached work.
 * @param retryAfter seconds
 */
export function limitedProblem(retryAfter: number): Problem {
  return {
    status: 429,
    slug: 'too-many-requests',
    title: 'Too many requests from your network.',
    detail: 'Cached responses are still served.',
    retryAfter,
  };
}

import type { ProblemSlug } from './problems.ts';

/** A value of a query that cannot be read. */
export interface BadValue {
  parameter: string;
  /** What the parameter takes. */
  detail: string;
}

/** A problem as RFC 9457 describes it; `type` is a stable address below this site. */
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

/** A problem as its body has it. The type is the same on every site that runs this project. */
export function problemBody({ status, slug, title, detail, errors }: Problem) {
  return {
    type: `/problems/${slug}`,
    title,
    status,
    ...(detail && { detail }),
    ...(errors && { errors }),
  };
}

/** Answers with a problem in JSON, which nobody may keep. */
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

import type { Problem } from './problem.ts';

/**
 * The problem of a client that has had its share of uncached work.
 * @param retryAfter seconds
 */
export function limitedProblem(retryAfter: number): Problem {
  return {
    status: 429,
    slug: 'too-many-requests',
    title: 'Your address asked for much at once.',
    detail: 'What is kept ready is answered all the same.',
    retryAfter,
  };
}

import { problemResponse } from '#lib/http/problem.ts';

/** Unknown addresses below `/api`, including those with malformed names. */
export function GET(): Response {
  return problemResponse({ status: 404, slug: 'not-found', title: 'There is nothing here.' });
}

import { problemResponse } from '#lib/http/problem.ts';

/** Addresses below `/api` that are none of ours, malformed names among them. */
export function GET(): Response {
  return problemResponse({ status: 404, slug: 'not-found', title: 'There is nothing here.' });
}

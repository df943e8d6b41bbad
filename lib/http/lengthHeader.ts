/**
 * Under what name a route handler says how long its answer is: Next drops `content-length` from
 * what a handler sends. The server gives it its right name (`lib/server/tellLength.ts`).
 */
export const LENGTH_HEADER = 'x-length';

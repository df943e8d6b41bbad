import { plainTextResponse } from '#lib/http/plainTextResponse.ts';

/** Whether the process is alive. Checks nothing else: a process that responds needs no restart. */
export const dynamic = 'force-dynamic';

export function GET(): Response {
  return plainTextResponse(200, 'alive\n');
}

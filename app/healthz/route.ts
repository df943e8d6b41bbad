import { plainTextResponse } from '#lib/http/plainTextResponse.ts';

/** Whether the process lives. Looks at nothing: a process that answers need not be restarted. */
export const dynamic = 'force-dynamic';

export function GET(): Response {
  return plainTextResponse(200, 'alive\n');
}

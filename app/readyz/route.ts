import { plainTextResponse } from '#lib/http/plainTextResponse.ts';
import { getPlayerServiceHealth } from '#lib/players/playerService.ts';

export const dynamic = 'force-dynamic';

/**
 * Whether the store can be reached. The upstream is not checked: without it the site serves stored
 * data. Without a store it serves from memory, but stores nothing.
 */
export async function GET(): Promise<Response> {
  const { stored } = await getPlayerServiceHealth();
  return stored
    ? plainTextResponse(200, 'ready\n')
    : plainTextResponse(503, 'cannot reach the store\n');
}

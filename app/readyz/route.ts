import { plainTextResponse } from '#lib/http/plainTextResponse.ts';
import { getPlayerServiceHealth } from '#lib/players/playerService.ts';

export const dynamic = 'force-dynamic';

/**
 * Whether the store can be reached. The upstream is not looked at: without it the site shows what
 * it has. Without a store it goes on from memory, but keeps nothing.
 */
export async function GET(): Promise<Response> {
  const { stored } = await getPlayerServiceHealth();
  return stored
    ? plainTextResponse(200, 'ready\n')
    : plainTextResponse(503, 'the store is not to be reached\n');
}

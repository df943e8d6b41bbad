import type { Player } from '#lib/domain/snapshot.ts';
import type { Errand } from './budget.ts';
import type { Client } from './client.ts';
import { toPlayer } from './toPlayer.ts';
import { wireProfile } from './wire.ts';

/**
 * Asks who a player is. This alone tells an unknown player from one without games: the progress of
 * both is the same empty list.
 * @param id a username or a ULID
 * @returns null when there is nobody (404), or can be nobody (422), by that id
 * @throws UpstreamFault
 */
export async function fetchProfile(
  client: Client,
  id: string,
  errand: Errand,
): Promise<Player | null> {
  const profile = await client.call(
    {
      endpoint: 'API_GetUserProfile.php',
      params: { u: id },
      schema: wireProfile,
      absentOn: [404, 422],
    },
    errand,
  );
  return profile && toPlayer(profile);
}

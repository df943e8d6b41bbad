import { UpstreamFault } from '#lib/domain/faults.ts';
import type { Player } from '#lib/domain/snapshot.ts';
import type { QueueOptions } from './budget.ts';
import type { Client } from './client.ts';
import { toPlayer } from './toPlayer.ts';
import { wireNobody, wireProfile } from './wire.ts';

/**
 * Looks up who a player is, with the rank. Only this and `fetchProfile` tell an unknown player from one
 * without games: both have the same empty list. Where the summary fails and the profile does not, the
 * profile is asked in its place for an hour; it has no rank.
 * @param id a username or a ULID
 * @returns null where nobody has that id (404), or nobody can have it (422)
 * @throws UpstreamFault
 */
export async function fetchIdentity(
  client: Client,
  id: string,
  options: QueueOptions,
): Promise<Player | null> {
  if (client.summaries.areAvoided()) return fetchProfile(client, id, options);
  try {
    return await fetchSummary(client, id, options);
  } catch (error) {
    if (!(error instanceof UpstreamFault && isOfEndpoint(error))) throw error;
  }
  const player = await fetchProfile(client, id, options);
  client.summaries.avoid();
  return player;
}

/** Without games and achievements: with them the upstream computes for long. */
async function fetchSummary(client: Client, id: string, options: QueueOptions) {
  const summary = await client.call(
    {
      endpoint: 'API_GetUserSummary.php',
      params: { u: id, g: 0, a: 0 },
      schema: wireProfile,
      absentOn: [404, 422],
      // Not that there is no such endpoint.
      isAbsent: (body) => wireNobody.safeParse(body).success,
    },
    options,
  );
  return summary && toPlayer(summary);
}

/**
 * Looks up who a player is, without the rank.
 * @param id a username or a ULID
 * @returns null where nobody has that id (404), or nobody can have it (422)
 * @throws UpstreamFault
 */
export async function fetchProfile(
  client: Client,
  id: string,
  options: QueueOptions,
): Promise<Player | null> {
  const profile = await client.call(
    {
      endpoint: 'API_GetUserProfile.php',
      params: { u: id },
      schema: wireProfile,
      absentOn: [404, 422],
    },
    options,
  );
  return profile && toPlayer(profile);
}

/**
 * Faults of one endpoint; an outage has other ones. An endpoint that does not answer in time is none:
 * the reader has waited long enough.
 */
function isOfEndpoint({ kind, detail, retryAfter }: UpstreamFault): boolean {
  return kind === 'malformed' || (retryAfter === null && ['500', '504'].includes(detail));
}

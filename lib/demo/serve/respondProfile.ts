import { type Answer, jsonAnswer } from './answer.ts';
import { validateUserQuery } from './validateQuery.ts';
import type { World } from './world.ts';

/** `API_GetUserProfile.php`: 404 with an empty list for an unknown player. */
export function respondProfile(world: World, url: URL): Answer {
  const user = validateUserQuery(url);
  if (typeof user !== 'string') return user;
  const player = world.players.find(user);
  return player
    ? jsonAnswer(200, { ...player.profile, ...player.oddProfile })
    : jsonAnswer(404, []);
}

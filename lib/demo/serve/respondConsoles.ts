import { consoles } from '#lib/demo/games/consoles.ts';
import { type Answer, jsonAnswer } from './answer.ts';

/** Hubs and Events are not game systems. */
const notGames = new Set([100, 101]);

/** `API_GetConsoleIDs.php`: `a=1` keeps the active consoles, `g=1` the game systems. */
export function respondConsoles(url: URL): Answer {
  const onlyActive = url.searchParams.get('a') === '1';
  const onlyGames = url.searchParams.get('g') === '1';
  const list = consoles
    .filter((console) => console.active || !onlyActive)
    .filter((console) => !notGames.has(console.id) || !onlyGames)
    .map((console) => ({
      ID: console.id,
      Name: console.name,
      IconURL: `https://static.retroachievements.org/assets/images/system/${console.icon}.png`,
      Active: console.active,
      IsGameSystem: !notGames.has(console.id),
    }));
  return jsonAnswer(200, list);
}

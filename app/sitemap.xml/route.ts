import { env } from '#lib/env.ts';
import { writeSitemap } from '#lib/handlers/metadata/writeSitemap.ts';
import { loadPlayer } from '#lib/handlers/player/loadPlayer.ts';
import { site } from '#lib/handlers/site.ts';
import { textResponse } from '#lib/http/textResponse.ts';
import { recentPlayers } from '#lib/players/playerService.ts';

/** The most players listed; the protocol allows 50,000 addresses. */
const MAX_PLAYERS = 1_000;

/** Pages for search engines: the site's own, and the players visited last. */
export async function GET(request: Request): Promise<Response> {
  // Load the players of the home page, so that they are listed from the start.
  await Promise.all(env().samples.map((name) => loadPlayer(name)));
  const { origin } = site();
  const players = await recentPlayers(MAX_PLAYERS);
  const pages = players.map(({ name, takenAt }) => ({
    url: `${origin}/u/${name}`,
    changedAt: takenAt,
  }));
  const ours = ['/', '/cards', '/compare', '/docs', '/privacy'].map((path) => ({
    url: origin + path,
    changedAt: null,
  }));
  const xml = writeSitemap([...ours, ...pages]);
  return textResponse(request, xml, 'text/xml', 'public, max-age=300');
}

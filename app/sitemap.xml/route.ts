import { env } from '#lib/env.ts';
import { writeSitemap } from '#lib/handlers/metadata/writeSitemap.ts';
import { loadPlayer } from '#lib/handlers/player/loadPlayer.ts';
import { site } from '#lib/handlers/site.ts';
import { textResponse } from '#lib/http/textResponse.ts';
import { recentPlayers } from '#lib/players/playerService.ts';

/** The players named at most; the protocol allows 50,000 addresses. */
const MOST = 1_000;

/** The pages that a search engine is to know: our own, and the players looked at last. */
export async function GET(request: Request): Promise<Response> {
  // The players of the home page are known from the first moment.
  await Promise.all(env().samples.map((name) => loadPlayer(name)));
  const { origin } = site();
  const players = await recentPlayers(MOST);
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

import type { Metadata } from 'next';
import { EmbedCard } from '#components/embed/EmbedCard.tsx';
import { PageDirective } from '#components/states/PageDirective.tsx';
import { frameScheme } from '#lib/card/colour/frameScheme.ts';
import { cardQuery } from '#lib/card/options/cardQuery.ts';
import { parseCardOptions } from '#lib/card/options/parseCardOptions.ts';
import { getCardSize } from '#lib/card/options/resolveOptions.ts';
import { embedLinks } from '#lib/handlers/metadata/embedLinks.ts';
import { loadPlayer } from '#lib/handlers/player/loadPlayer.ts';
import { directiveFor, stateOf } from '#lib/handlers/player/playerStates.ts';
import { site } from '#lib/handlers/site.ts';
import { summarize } from '#lib/stats/summarize.ts';
import { summaryTitle } from '#lib/stats/summaryText.ts';

export const revalidate = 60;
/** Nothing is rendered at build time: pages are rendered when they are first visited. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ username: string; type: string; theme: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { username, type, theme } = await params;
  const types = embedLinks(site(), username, `/embed/${username}?type=${type}&theme=${theme}`);
  return {
    title: await titleFor(username),
    robots: { index: false },
    alternates: { types },
  };
}

/**
 * A card as a page, for a frame or a stream: `/embed/NAME?type=overlay&theme=auto`, which
 * `next.config.mjs` rewrites to this path. Without a card, the image itself says why.
 */
export default async function EmbedCardPage({ params }: Props) {
  const { username, type, theme } = await params;
  const { options } = parseCardOptions({ type, theme });
  const player = await loadPlayer(username);
  // Without any option this would be the address of the board.
  const query = cardQuery(options) || `type=${options.type}`;
  return (
    <>
      {player.state !== 'found' && <PageDirective {...directiveFor(player)} />}
      <main>
        <EmbedCard
          src={`/u/${username}/card.svg?${query}`}
          alt={await titleFor(username)}
          scheme={frameScheme(options.theme)}
          {...getCardSize(options)}
        />
      </main>
    </>
  );
}

async function titleFor(username: string): Promise<string> {
  const player = await loadPlayer(username);
  if (player.state !== 'found') return stateOf(player).page.title;
  const { name } = player.snapshot.player;
  return summaryTitle(name, summarize(player.snapshot.games));
}

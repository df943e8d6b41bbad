import type { Metadata } from 'next';
import { Embed } from '#components/embed/Embed.tsx';
import { EmbedState } from '#components/embed/EmbedState.tsx';
import { WordPressLinks } from '#components/embed/WordPressLinks.tsx';
import { PageDirective } from '#components/states/PageDirective.tsx';
import { describePlayer } from '#lib/handlers/metadata/describePlayer.ts';
import { describeState } from '#lib/handlers/metadata/describeState.ts';
import { loadPlayer } from '#lib/handlers/player/loadPlayer.ts';
import { directiveFor, stateOf, type Unavailable } from '#lib/handlers/player/playerStates.ts';
import { site } from '#lib/handlers/site.ts';
import { awardsNewestFirst } from '#lib/stats/latest.ts';
import { summarize } from '#lib/stats/summarize.ts';

export const revalidate = 60;
/** Nothing is rendered at build time: who is looked at decides which pages there are. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ username: string }> };

/** Seconds after which an embed that shows an old copy is made anew: the fault may be over. */
const STALE_LIFE = 10;
/** Seconds after which a frame looks again whether the upstream is back. */
const AGAIN = 60;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { username } = await params;
  const player = await loadPlayer(username);
  if (player.state !== 'found') return describeState(site(), player, username, `/u/${username}`);
  return { ...describePlayer(site(), player.snapshot), robots: { index: false } };
}

/** A player's board as a frame for other sites. Any spelling is answered: a frame has no address. */
export default async function EmbedPage({ params }: Props) {
  const player = await loadPlayer((await params).username);
  if (player.state !== 'found') return <EmbedStatePage player={player} />;
  const { snapshot, stale } = player;
  const shown = { snapshot, summary: summarize(snapshot.games), stale };
  return (
    <>
      {stale && <PageDirective status={200} retryAfter={null} cache={true} maxAge={STALE_LIFE} />}
      <Embed site={site()} {...shown} awards={awardsNewestFirst(snapshot.games)} />
      <WordPressLinks />
    </>
  );
}

/** The frame of a player who cannot be shown, with the status of that state. */
function EmbedStatePage({ player }: { player: Unavailable }) {
  const { title, message } = stateOf(player).page;
  const directive = directiveFor(player);
  const isFault = player.state === 'fault';
  const again = isFault || player.state === 'limited' ? (directive.retryAfter ?? AGAIN) : undefined;
  return (
    <>
      <PageDirective {...directive} />
      <EmbedState
        site={site()}
        title={title}
        words={isFault ? player.fault.message : message(player)}
        progress={player.state === 'pending' ? player : undefined}
        again={again}
      />
    </>
  );
}

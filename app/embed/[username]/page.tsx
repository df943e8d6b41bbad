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
/** Nothing is rendered at build time: pages are rendered when they are first visited. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ username: string }> };

/** Seconds until an embed with an old copy is rendered again: the fault may be over. */
const STALE_MAX_AGE = 10;
/** Seconds until a frame reloads to see whether the upstream is back. */
const RETRY_AFTER = 60;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { username } = await params;
  const player = await loadPlayer(username);
  if (player.state !== 'found') return describeState(site(), player, username, `/u/${username}`);
  return { ...describePlayer(site(), player.snapshot), robots: { index: false } };
}

/** A player's board as an embed. It does not redirect other spellings, because a frame shows no address. */
export default async function EmbedPage({ params }: Props) {
  const player = await loadPlayer((await params).username);
  if (player.state !== 'found') return <EmbedStatePage player={player} />;
  const { snapshot, stale } = player;
  const shown = { snapshot, summary: summarize(snapshot.games), stale };
  return (
    <>
      {stale && (
        <PageDirective status={200} retryAfter={null} cache={true} maxAge={STALE_MAX_AGE} />
      )}
      <Embed site={site()} {...shown} awards={awardsNewestFirst(snapshot.games)} />
      <WordPressLinks />
    </>
  );
}

/** Shown instead of an embed when the player cannot be shown. */
function EmbedStatePage({ player }: { player: Unavailable }) {
  const { title, message } = stateOf(player).page;
  const directive = directiveFor(player);
  const isFault = player.state === 'fault';
  const again =
    isFault || player.state === 'limited' ? (directive.retryAfter ?? RETRY_AFTER) : undefined;
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

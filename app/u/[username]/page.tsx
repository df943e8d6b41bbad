import type { Metadata } from 'next';
import { Hero } from '#components/board/Hero.tsx';
import { JsonLd } from '#components/chrome/JsonLd.tsx';
import { Profile } from '#components/profile/Profile.tsx';
import { currentYear } from '#lib/domain/year.ts';
import { describePlayer } from '#lib/handlers/metadata/describePlayer.ts';
import { describeState } from '#lib/handlers/metadata/describeState.ts';
import { profileData } from '#lib/handlers/metadata/profileData.ts';
import { loadPlayer, redirectToSpelling } from '#lib/handlers/player/loadPlayer.ts';
import { PlayerFrame } from '#lib/handlers/player/PlayerFrame.tsx';
import { PlayerStatePage } from '#lib/handlers/player/PlayerStatePage.tsx';
import { site } from '#lib/handlers/site.ts';
import { awardsNewestFirst } from '#lib/stats/latest.ts';
import { summarize } from '#lib/stats/summarize.ts';

export const revalidate = 60;
/** Nothing is rendered at build time: pages are rendered when they are first visited. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ username: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { username } = await params;
  const player = await loadPlayer(username);
  if (player.state !== 'found') return describeState(site(), player, username, `/u/${username}`);
  return describePlayer(site(), player.snapshot);
}

export default async function ProfilePage({ params }: Props) {
  const { username } = await params;
  const player = await loadPlayer(username);
  if (player.state !== 'found') return <PlayerStatePage player={player} />;
  const { snapshot, stale } = player;
  redirectToSpelling(username, snapshot);
  const summary = summarize(snapshot.games);
  const awards = awardsNewestFirst(snapshot.games);
  const shown = { site: site(), snapshot, summary, awards, stale, year: currentYear() };
  return (
    <PlayerFrame snapshot={snapshot} stale={stale}>
      <JsonLd data={profileData(shown.site, snapshot, summary)} />
      <Hero {...shown} />
      <Profile {...shown} />
    </PlayerFrame>
  );
}

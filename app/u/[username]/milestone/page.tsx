import type { Metadata } from 'next';
import { loadPlayer, redirectToSpelling } from '#app/loadPlayer.ts';
import { describeMilestones } from '#app/metadata/describeMilestone.ts';
import { describeState } from '#app/metadata/describeState.ts';
import { PlayerFrame } from '#app/PlayerFrame.tsx';
import { PlayerStatePage } from '#app/PlayerStatePage.tsx';
import { site } from '#app/site.ts';
import { MilestoneList } from '#components/milestone/MilestoneList.tsx';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ username: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { username } = await params;
  const player = await loadPlayer(username);
  if (player.state !== 'found') return describeState(site(), player, username);
  return describeMilestones(site(), player.snapshot);
}

export default async function MilestonesPage({ params }: Props) {
  const { username } = await params;
  const player = await loadPlayer(username);
  if (player.state !== 'found') return <PlayerStatePage player={player} />;
  const { snapshot, stale } = player;
  redirectToSpelling(username, snapshot, '/milestone');
  return (
    <PlayerFrame snapshot={snapshot} stale={stale}>
      <MilestoneList site={site()} name={snapshot.player.name} games={snapshot.games} />
    </PlayerFrame>
  );
}

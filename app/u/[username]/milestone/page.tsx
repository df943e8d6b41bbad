import type { Metadata } from 'next';
import { MilestoneList } from '#components/milestone/MilestoneList.tsx';
import { describeMilestones } from '#lib/handlers/metadata/describeMilestone.ts';
import { describeState } from '#lib/handlers/metadata/describeState.ts';
import { loadPlayer, redirectToSpelling } from '#lib/handlers/player/loadPlayer.ts';
import { PlayerFrame } from '#lib/handlers/player/PlayerFrame.tsx';
import { PlayerStatePage } from '#lib/handlers/player/PlayerStatePage.tsx';
import { site } from '#lib/handlers/site.ts';

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

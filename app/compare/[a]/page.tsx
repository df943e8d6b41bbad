import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { ComparePick } from '#components/compare/ComparePick.tsx';
import { env } from '#lib/env.ts';
import { describePick } from '#lib/handlers/metadata/describePair.ts';
import { describeState } from '#lib/handlers/metadata/describeState.ts';
import { loadPlayer } from '#lib/handlers/player/loadPlayer.ts';
import { PlayerFrame } from '#lib/handlers/player/PlayerFrame.tsx';
import { PlayerStatePage } from '#lib/handlers/player/PlayerStatePage.tsx';
import { site } from '#lib/handlers/site.ts';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ a: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { a } = await params;
  const player = await loadPlayer(a);
  if (player.state !== 'found') return describeState(site(), player, a);
  return describePick(site(), player.snapshot);
}

/** Asks for the player to compare with. */
export default async function PickPage({ params }: Props) {
  const { a } = await params;
  const player = await loadPlayer(a);
  if (player.state !== 'found') return <PlayerStatePage player={player} />;
  const { snapshot, stale } = player;
  const { name } = snapshot.player;
  if (a !== name) permanentRedirect(`/compare/${name}`);
  return (
    <PlayerFrame snapshot={snapshot} stale={stale}>
      <ComparePick name={name} samples={env().samples} />
    </PlayerFrame>
  );
}

import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { loadPlayer } from '#app/loadPlayer.ts';
import { describePick } from '#app/metadata/describePair.ts';
import { describeState } from '#app/metadata/describeState.ts';
import { PlayerFrame } from '#app/PlayerFrame.tsx';
import { PlayerStatePage } from '#app/PlayerStatePage.tsx';
import { site } from '#app/site.ts';
import { ComparePick } from '#components/compare/ComparePick.tsx';
import { env } from '#lib/env.ts';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ a: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { a } = await params;
  const player = await loadPlayer(a);
  if (player.state !== 'found') return describeState(site(), player, a);
  return describePick(site(), player.snapshot);
}

/** Asks whom to compare a player with. */
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

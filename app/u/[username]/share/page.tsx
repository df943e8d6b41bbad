import type { Metadata } from 'next';
import { PageFrame } from '../../../../components/chrome/PageFrame.tsx';
import { Source } from '../../../../components/profile/Source.tsx';
import { packData } from '../../../../components/share/packedData.ts';
import { Share } from '../../../../components/share/Share.tsx';
import { cardDataOf } from '../../../card/cardDataOf.ts';
import { loadPlayer, redirectToSpelling } from '../../../loadPlayer.ts';
import { describeShare } from '../../../metadata/describeShare.ts';
import { describeState } from '../../../metadata/describeState.ts';
import { PlayerStatePage } from '../../../PlayerStatePage.tsx';
import { site } from '../../../site.ts';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ username: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { username } = await params;
  const player = await loadPlayer(username);
  if (player.state !== 'found') return describeState(site(), player, username);
  return describeShare(site(), player.snapshot);
}

export default async function SharePage({ params }: Props) {
  const { username } = await params;
  const player = await loadPlayer(username);
  if (player.state !== 'found') return <PlayerStatePage player={player} />;
  const { snapshot, stale } = player;
  redirectToSpelling(username, snapshot, '/share');
  const here = site();
  return (
    <PageFrame
      site={here}
      takenAt={stale ? snapshot.takenAt : null}
      foot={<Source site={here} snapshot={snapshot} stale={stale} />}
    >
      <Share origin={here.origin} data={packData(cardDataOf(snapshot))} />
    </PageFrame>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MilestonePage } from '#components/milestone/MilestonePage.tsx';
import { describeMilestone } from '#lib/handlers/metadata/describeMilestone.ts';
import { describeState } from '#lib/handlers/metadata/describeState.ts';
import { loadPlayer, redirectToSpelling } from '#lib/handlers/player/loadPlayer.ts';
import { PlayerFrame } from '#lib/handlers/player/PlayerFrame.tsx';
import { PlayerStatePage } from '#lib/handlers/player/PlayerStatePage.tsx';
import { site } from '#lib/handlers/site.ts';
import { parseMilestone } from '#lib/stats/milestoneStep.ts';
import { milestoneAt } from '#lib/stats/milestones.ts';
import { summarize } from '#lib/stats/summarize.ts';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ username: string; kind: string; n: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { username, kind, n } = await params;
  const milestone = parseMilestone(kind, n);
  if (!milestone) return {};
  const player = await loadPlayer(username);
  if (player.state !== 'found')
    return describeState(site(), player, username, `/u/${username}/milestone/${kind}/${n}`);
  return describeMilestone(site(), player.snapshot, milestone.kind, milestone.n);
}

/** Only milestones that the player reached have a page; `next.config.mjs` rewrites the rest to 404. */
export default async function Page({ params }: Props) {
  const { username, kind, n } = await params;
  const milestone = parseMilestone(kind, n);
  if (!milestone) notFound();
  const player = await loadPlayer(username);
  if (player.state !== 'found') return <PlayerStatePage player={player} />;
  const { snapshot, stale } = player;
  redirectToSpelling(username, snapshot, `/milestone/${kind}/${n}`);
  const place = milestoneAt(snapshot.games, milestone.kind, milestone.n);
  if (!place) notFound();
  const { tally } = summarize(snapshot.games);
  return (
    <PlayerFrame snapshot={snapshot} stale={stale}>
      <MilestonePage site={site()} player={snapshot.player} tally={tally} place={place} />
    </PlayerFrame>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Year } from '#components/year/Year.tsx';
import { YearHero } from '#components/year/YearHero.tsx';
import { currentYear, parseYear } from '#lib/domain/year.ts';
import { describeState } from '#lib/handlers/metadata/describeState.ts';
import { describeYear } from '#lib/handlers/metadata/describeYear.ts';
import { loadPlayer, redirectToSpelling } from '#lib/handlers/player/loadPlayer.ts';
import { PlayerFrame } from '#lib/handlers/player/PlayerFrame.tsx';
import { PlayerStatePage } from '#lib/handlers/player/PlayerStatePage.tsx';
import { site } from '#lib/handlers/site.ts';
import { isYearSoFar, reviewYear } from '#lib/stats/yearReview.ts';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ username: string; year: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { username, year: raw } = await params;
  const year = parseYear(raw, currentYear());
  if (year === null) notFound();
  const player = await loadPlayer(username);
  if (player.state !== 'found')
    return describeState(site(), player, username, `/u/${username}/year/${year}`);
  return describeYear(site(), player.snapshot, year);
}

export default async function YearPage({ params }: Props) {
  const { username, year: raw } = await params;
  const current = currentYear();
  const year = parseYear(raw, current);
  // A future year; other invalid ones are rewritten to 404. The player is not looked up.
  if (year === null) notFound();
  const player = await loadPlayer(username);
  if (player.state !== 'found') return <PlayerStatePage player={player} />;
  const { snapshot, stale } = player;
  redirectToSpelling(username, snapshot, `/year/${year}`);
  const review = reviewYear(snapshot.games, year);
  const soFar = isYearSoFar(year, snapshot);
  const shown = { site: site(), player: snapshot.player, review, soFar };
  return (
    <PlayerFrame snapshot={snapshot} stale={stale}>
      <YearHero {...shown} />
      <Year {...shown} current={current} />
    </PlayerFrame>
  );
}

import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { GamesList } from '../../../../../../components/games/GamesList.tsx';
import { filtersQuery } from '../../../../../../lib/explore/filters.ts';
import { findPage } from '../../../../../../lib/explore/findPage.ts';
import { parseListPath } from '../../../../../../lib/explore/listPath.ts';
import { loadPlayer, redirectToSpelling } from '../../../../../loadPlayer.ts';
import { describeGames } from '../../../../../metadata/describeGames.ts';
import { describeState } from '../../../../../metadata/describeState.ts';
import { PlayerFrame } from '../../../../../PlayerFrame.tsx';
import { PlayerStatePage } from '../../../../../PlayerStatePage.tsx';
import { site } from '../../../../../site.ts';

/*
 * Answers `/u/{username}/games?…`, rewritten to this path by next.config.mjs so that each list is
 * kept like any other page: a page that reads its query cannot be.
 */
export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ username: string; filters: string[] }> };

const askedOf = (parts: readonly string[]) => parseListPath(parts.map(decodeURIComponent));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { username, filters: parts } = await params;
  const asked = askedOf(parts);
  if (!asked) return {};
  const player = await loadPlayer(username);
  if (player.state !== 'found') return describeState(site(), player, username);
  const list = findPage(player.snapshot, asked.filters, asked.page);
  return describeGames(site(), player.snapshot, list);
}

export default async function GamesPage({ params }: Props) {
  const { username, filters: parts } = await params;
  const asked = askedOf(parts);
  if (!asked) notFound();
  const player = await loadPlayer(username);
  if (player.state !== 'found') return <PlayerStatePage player={player} />;
  const { snapshot, stale } = player;
  const list = findPage(snapshot, asked.filters, asked.page);
  const below = `/games${filtersQuery(list.filters, list.page)}`;
  redirectToSpelling(username, snapshot, below);
  if (below !== `/games${filtersQuery(asked.filters, asked.page)}`) {
    redirect(`/u/${snapshot.player.name}${below}`);
  }
  return (
    <PlayerFrame snapshot={snapshot} stale={stale}>
      <GamesList site={site()} snapshot={snapshot} list={list} />
    </PlayerFrame>
  );
}

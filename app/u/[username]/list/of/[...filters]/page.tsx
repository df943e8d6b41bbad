import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { GamesList } from '#components/games/GamesList.tsx';
import { filtersQuery } from '#lib/gameQuery/filters.ts';
import { getGamePage } from '#lib/gameQuery/getGamePage.ts';
import { parseListPath } from '#lib/gameQuery/listPath.ts';
import { describeGames } from '#lib/handlers/metadata/describeGames.ts';
import { describeState } from '#lib/handlers/metadata/describeState.ts';
import { loadPlayer, redirectToSpelling } from '#lib/handlers/player/loadPlayer.ts';
import { PlayerFrame } from '#lib/handlers/player/PlayerFrame.tsx';
import { PlayerStatePage } from '#lib/handlers/player/PlayerStatePage.tsx';
import { site } from '#lib/handlers/site.ts';

/*
 * Serves `/u/{username}/games?…`, which next.config.mjs rewrites to this path so that each list is cached
 * like any other page: a page that reads its query cannot be cached.
 */
export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ username: string; filters: string[] }> };

/*
 * Once per render, because metadata and page both need the list. `cache` compares its arguments by
 * identity.
 */
const parsePath = cache((path: string) => parseListPath(path.split('/').map(decodeURIComponent)));
const findList = cache(getGamePage);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { username, filters: parts } = await params;
  const asked = parsePath(parts.join('/'));
  if (!asked) return {};
  const player = await loadPlayer(username);
  if (player.state !== 'found') return describeState(site(), player, username);
  const list = findList(player.snapshot, asked.filters, asked.page);
  return describeGames(site(), player.snapshot, list);
}

export default async function GamesPage({ params }: Props) {
  const { username, filters: parts } = await params;
  const asked = parsePath(parts.join('/'));
  if (!asked) notFound();
  const player = await loadPlayer(username);
  if (player.state !== 'found') return <PlayerStatePage player={player} />;
  const { snapshot, stale } = player;
  const list = findList(snapshot, asked.filters, asked.page);
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

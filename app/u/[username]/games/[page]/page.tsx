import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { GamesList } from '../../../../../components/games/GamesList.tsx';
import { loadPlayer, redirectToSpelling } from '../../../../loadPlayer.ts';
import { describeGames } from '../../../../metadata/describeGames.ts';
import { describeState } from '../../../../metadata/describeState.ts';
import { PlayerFrame } from '../../../../PlayerFrame.tsx';
import { PlayerStatePage } from '../../../../PlayerStatePage.tsx';
import { site } from '../../../../site.ts';

/*
 * Answers `/u/{username}/games?page=`, rewritten here by next.config.mjs so that each page of the
 * list is kept like any other page: a page that reads its query cannot be.
 */
export const revalidate = 60;
export const generateStaticParams = () => [];

const PER_PAGE = 100;
const PAGE_NUMBER = /^[1-9]\d{0,3}$/;

type Props = { params: Promise<{ username: string; page: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { username, page } = await params;
  const player = await loadPlayer(username);
  if (player.state !== 'found') return describeState(site(), player, username);
  return describeGames(site(), player.snapshot, Number(page));
}

export default async function GamesPage({ params }: Props) {
  const { username, page: raw } = await params;
  if (!PAGE_NUMBER.test(raw)) notFound();
  const page = Number(raw);
  const player = await loadPlayer(username);
  if (player.state !== 'found') return <PlayerStatePage player={player} />;
  const { snapshot, stale } = player;
  redirectToSpelling(username, snapshot, page === 1 ? '/games' : `/games?page=${page}`);
  const pages = Math.max(1, Math.ceil(snapshot.games.length / PER_PAGE));
  if (page > pages) redirect(`/u/${snapshot.player.name}/games`);
  return (
    <PlayerFrame snapshot={snapshot} stale={stale}>
      <GamesList
        site={site()}
        player={snapshot.player}
        games={snapshot.games.slice((page - 1) * PER_PAGE, page * PER_PAGE)}
        total={snapshot.games.length}
        page={page}
        pages={pages}
      />
    </PlayerFrame>
  );
}

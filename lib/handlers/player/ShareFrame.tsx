import type { Metadata } from 'next';
import { PageFrame } from '#components/chrome/PageFrame.tsx';
import { DataSource } from '#components/profile/DataSource.tsx';
import { packData } from '#components/share/packedData.ts';
import { Share } from '#components/share/Share.tsx';
import { cardQuery } from '#lib/card/options/cardQuery.ts';
import { parseCardOptions } from '#lib/card/options/parseCardOptions.ts';
import { getCardData } from '#lib/handlers/cards/getCardData.ts';
import { describeShare } from '#lib/handlers/metadata/describeShare.ts';
import { describeState } from '#lib/handlers/metadata/describeState.ts';
import { site } from '#lib/handlers/site.ts';
import { loadPlayer, redirectToSpelling } from './loadPlayer.ts';
import { PlayerStatePage } from './PlayerStatePage.tsx';

interface Props {
  username: string;
  /** What the address asks for, as far as it became a part of the path. */
  asked?: { type: string; theme: string };
}

/** Describes the builder of a player's card, whatever it begins with. */
export async function describeBuilder(username: string): Promise<Metadata> {
  const player = await loadPlayer(username);
  if (player.state !== 'found') return describeState(site(), player, username);
  return describeShare(site(), player.snapshot);
}

/** The builder of a player's card as a page. */
export async function ShareFrame({ username, asked }: Props) {
  const player = await loadPlayer(username);
  if (player.state !== 'found') return <PlayerStatePage player={player} />;
  const { snapshot, stale } = player;
  const query = cardQuery(parseCardOptions(asked ?? {}).options);
  redirectToSpelling(username, snapshot, query === '' ? '/share' : `/share?${query}`);
  const here = site();
  return (
    <PageFrame
      site={here}
      takenAt={stale ? snapshot.takenAt : null}
      foot={<DataSource site={here} snapshot={snapshot} stale={stale} />}
    >
      <Share origin={here.origin} data={packData(getCardData(snapshot))} asked={asked ?? {}} />
    </PageFrame>
  );
}

import { Fragment, type ReactNode } from 'react';
import { PageFrame } from '#components/chrome/PageFrame.tsx';
import { DataSource } from '#components/profile/DataSource.tsx';
import type { Found } from '#lib/handlers/player/playerStates.ts';
import { site } from '#lib/handlers/site.ts';

interface Props {
  pair: readonly [Found, Found];
  children: ReactNode;
}

/** What stands around a page of two players: of when the data of each is, and where it comes from. */
export function PairFrame({ pair, children }: Props) {
  const here = site();
  const old = pair.filter(({ stale }) => stale).map(({ snapshot }) => snapshot.takenAt);
  const foot = pair.map(({ snapshot, stale }) => (
    <Fragment key={snapshot.player.name}>
      <DataSource site={here} snapshot={snapshot} stale={stale} />
    </Fragment>
  ));
  return (
    <PageFrame site={here} takenAt={old.length > 0 ? Math.min(...old) : null} foot={foot}>
      {children}
    </PageFrame>
  );
}

import type { ReactNode } from 'react';
import { PageFrame } from '#components/chrome/PageFrame.tsx';
import { mediaAddress } from '#components/mediaAddress.ts';
import { DataSource } from '#components/profile/DataSource.tsx';
import { VisitNote } from '#components/visits/VisitNote.tsx';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { site } from '#lib/handlers/site.ts';

interface Props {
  snapshot: Snapshot;
  /** Whether it is an old copy because RetroAchievements does not answer. */
  stale: boolean;
  children: ReactNode;
}

/** What stands around every page of one player: of when its data is, and where it comes from. */
export function PlayerFrame({ snapshot, stale, children }: Props) {
  const here = site();
  return (
    <PageFrame
      site={here}
      takenAt={stale ? snapshot.takenAt : null}
      foot={
        <>
          <DataSource site={here} snapshot={snapshot} stale={stale} />
          <VisitNote
            name={snapshot.player.name}
            avatar={mediaAddress(here, snapshot.player.avatar)}
          />
        </>
      }
    >
      {children}
    </PageFrame>
  );
}

import type { Snapshot } from '#lib/domain/snapshot.ts';
import { singleton } from '#lib/singleton.ts';
import { createExplorer, type Explorer } from './createExplorer.ts';
import { rankTitles, type TitleRanks } from './rankTitles.ts';

interface Prepared {
  explorer: Explorer;
  titles: () => TitleRanks;
}

/** What is made of a snapshot once and goes with it: its orders cost more than a page. */
function preparedOf({ games }: Snapshot): Prepared {
  const all = singleton('explorers', () => new WeakMap<object, Prepared>());
  let prepared = all.get(games);
  if (!prepared) {
    let ranked: TitleRanks | undefined;
    const titles = () => {
      ranked ??= rankTitles(games);
      return ranked;
    };
    prepared = { explorer: createExplorer(games, titles), titles };
    all.set(games, prepared);
  }
  return prepared;
}

/** The explorer of a snapshot, made once. */
export function explorerOf(snapshot: Snapshot): Explorer {
  return preparedOf(snapshot).explorer;
}

/** A snapshot's games by title, sorted once. */
export function titleRanksOf(snapshot: Snapshot): TitleRanks {
  return preparedOf(snapshot).titles();
}

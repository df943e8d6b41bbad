import type { Snapshot } from '../domain/snapshot.ts';
import { singleton } from '../singleton.ts';
import { createExplorer, type Explorer } from './createExplorer.ts';
import { rankTitles } from './rankTitles.ts';

/** The explorer of a snapshot, made once: its orders cost more than a page. */
export function explorerOf({ games }: Snapshot): Explorer {
  const explorers = singleton('explorers', () => new WeakMap<object, Explorer>());
  let explorer = explorers.get(games);
  if (!explorer) {
    explorer = createExplorer(games, () => rankTitles(games));
    explorers.set(games, explorer);
  }
  return explorer;
}

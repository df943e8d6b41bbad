import type { CallLog } from '#lib/demo/control/makeCallLog.ts';
import type { FaultList } from '#lib/demo/control/makeFaultList.ts';
import type { PlayerBook } from '#lib/demo/players/makePlayerBook.ts';
import type { ProgressRow } from '#lib/demo/players/types.ts';
import type { PictureShelf } from './makePictureShelf.ts';

/** Everything a running stand-in holds. */
export interface World {
  readonly players: PlayerBook;
  readonly faults: FaultList;
  readonly calls: CallLog;
  readonly pictures: PictureShelf;
  /** Rows for players that a test makes to measure. */
  readonly makeRows: MakeRows;
}

/** How many games of each kind a made-up list is to have. */
export interface RowCounts {
  readonly mastered?: number;
  readonly completed?: number;
  readonly beaten?: number;
  readonly casual?: number;
  readonly unfinished?: number;
  readonly subsets?: number;
}

/** Makes a list in the upstream's order; the same name and counts give the same rows. */
export type MakeRows = (name: string, counts: RowCounts) => readonly ProgressRow[];

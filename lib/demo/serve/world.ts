import type { CallLog } from '#lib/demo/control/makeCallLog.ts';
import type { FaultList } from '#lib/demo/control/makeFaultList.ts';
import type { PlayerBook } from '#lib/demo/players/makePlayerBook.ts';
import type { ProgressRow } from '#lib/demo/players/types.ts';
import type { PictureShelf } from './makePictureShelf.ts';

/** The state of a running stand-in. */
export interface World {
  readonly players: PlayerBook;
  readonly faults: FaultList;
  readonly calls: CallLog;
  readonly pictures: PictureShelf;
  /** Makes rows for the players of a test. */
  readonly makeRows: MakeRows;
}

/** How many games of each kind a generated list has. */
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

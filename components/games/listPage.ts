import type { Site } from '#components/site.ts';
import type { LetterPlace, SystemChoice } from '#lib/gameQuery/createGameQuery.ts';
import type { Filters } from '#lib/gameQuery/filters.ts';
import type { PackedRows } from '#lib/gameQuery/packedGames.ts';
import type { Tally } from '#lib/stats/tally.ts';

/** One page of a list as the server renders it. */
export interface ListPage {
  site: Pick<Site, 'raUrl' | 'mediaUrl'>;
  /** The player's own spelling. */
  name: string;
  filters: Filters;
  /** This page, from 1, and how many there are. */
  page: number;
  pages: number;
  /** The games of this page. */
  rows: PackedRows;
  /** Number of matching games on all pages. */
  found: number;
  letters: readonly LetterPlace[];
  /** The counters of the selected system, or of all. */
  tally: Tally;
  systems: readonly SystemChoice[];
}

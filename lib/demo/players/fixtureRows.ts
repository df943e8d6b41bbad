import { consoleName } from '#lib/demo/games/consoles.ts';
import { compareRows } from './compareRows.ts';
import { isoDate } from './isoDate.ts';
import type { ProgressRow } from './types.ts';

/** Ids at the end of the demo's range, above those of the catalogue. */
const firstId = 299_000;

type Change = Partial<ProgressRow>;

/** What is odd about each row. The rest is that of an ordinary unfinished game. */
const changes: readonly Change[] = [
  // Awards that do not match the counts.
  { Title: 'Revised Set', MaxPossible: 50, NumAwarded: 40, HighestAwardKind: 'mastered' },
  { Title: 'Casual Hundred', NumAwarded: 50, HighestAwardKind: 'completed' },
  {
    Title: 'Retired and Beaten',
    MaxPossible: 0,
    NumAwarded: 0,
    NumAwardedHardcore: 0,
    HighestAwardKind: 'beaten-hardcore',
  },
  {
    Title: 'Retired and Mastered',
    MaxPossible: 0,
    NumAwarded: 0,
    NumAwardedHardcore: 0,
    HighestAwardKind: 'mastered',
  },
  // Percentages that must be floored.
  { Title: 'Ninety-Eight', MaxPossible: 50, NumAwarded: 49, NumAwardedHardcore: 49 },
  { Title: 'Ninety-Nine', MaxPossible: 200, NumAwarded: 199, NumAwardedHardcore: 199 },
  { Title: 'More Than All', MaxPossible: 10, NumAwarded: 12, NumAwardedHardcore: 10 },
  // Nulls where the columns are nullable.
  { Title: 'No Unlock Count', NumAwarded: null, NumAwardedHardcore: 0 },
  { Title: 'No Icon', ImageIcon: null },
  { Title: 'Default Icon', ImageIcon: '/Images/000001.png' },
  { Title: 'No Dates', NumAwarded: 0, NumAwardedHardcore: 0, MostRecentAwardedDate: null },
  { Title: 'No Dates Either', NumAwarded: null, MostRecentAwardedDate: null, ImageIcon: null },
  // Future kinds.
  { Title: 'Beaten by the New Name', HighestAwardKind: 'beaten-casual', NumAwardedHardcore: 0 },
  { Title: 'Award of Another Kind', HighestAwardKind: 'perfected' },
  // Consoles.
  { Title: 'Game That Stands Alone', ConsoleID: 102, ConsoleName: consoleName(102) },
  { Title: 'Game of No Known Console', ConsoleID: 250, ConsoleName: 'Hyper Console 9' },
  // The grammar of titles.
  { Title: "~Homebrew~ ~Demo~ Bob's Game", HighestAwardKind: 'mastered', NumAwarded: 50 },
  { Title: '~Hack~ Mossy Caverns [Subset - Bonus]' },
  { Title: 'Mossy Caverns [Subset - Speedrun]', HighestAwardKind: 'completed', NumAwarded: 50 },
  { Title: 'Dragon Quest III | Dragon Warrior III' },
  { Title: 'Puyo Puyo~n' },
  { Title: 'Legend of Zelda, The: The Minish Cap' },
  { Title: 'Final Fantasy IX' },
  { Title: 'ドラゴンクエスト | Dragon Quest' },
  { Title: 'Street Fighter EX Plus α' },
  { Title: 'Tag </script><b>"&amp;\' Test' },
  { Title: 'Devember🍂' },
  { Title: `Very ${'Long '.repeat(13)}Title Indeed` },
];

/** Odd rows, each titled by what is odd about it; `today` in ms. */
export function makeFixtureRows(today: number): ProgressRow[] {
  return changes
    .map((change, index): ProgressRow => {
      // Pairs share a second, so that the order of ties shows.
      const date = isoDate(today - 3_600_000 * (1 + Math.floor(index / 2)) * 7);
      return {
        GameID: firstId + index,
        Title: 'Fixture',
        ImageIcon: `/Images/${String(200_000 + index)}.png`,
        ConsoleID: 7,
        ConsoleName: consoleName(7),
        MaxPossible: 50,
        NumAwarded: 20,
        NumAwardedHardcore: 20,
        MostRecentAwardedDate: date,
        HighestAwardKind: null,
        HighestAwardDate: change.HighestAwardKind ? date : null,
        ...change,
      };
    })
    .sort(compareRows);
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Game } from '#lib/domain/game.ts';
import { fitCells, layoutWall, wallCells } from './wall.ts';

function awardsOf(years: readonly (number | null)[]): Game[] {
  return years.map((year, index) => ({
    id: index + 1,
    title: `Game ${index + 1}`,
    icon: null,
    consoleId: 1,
    consoleName: 'Genesis/Mega Drive',
    possible: 10,
    awarded: 10,
    awardedHardcore: 10,
    lastUnlock: null,
    award: 'mastered',
    awardName: 'mastered',
    awardDate: year === null ? null : `${year}-06-01T00:00:00+00:00`,
  }));
}

/** A wall of `count` awards, `perYear` in each year from 2026 back. */
function wallOf(count: number, perYear: number) {
  return layoutWall(
    awardsOf(Array.from({ length: count }, (_, index) => 2026 - Math.floor(index / perYear))),
  );
}

describe('wallCells', () => {
  test('opens each year with a cell that counts all of it', () => {
    const cells = wallCells(awardsOf([2026, 2026, 2024, null]));
    expect(cells.map((cell) => (cell.game ? cell.game.id : [cell.year, cell.count]))).toEqual([
      [2026, 2],
      1,
      2,
      [2024, 1],
      3,
      [null, 1],
      4,
    ]);
  });

  test('is empty without awards', () => {
    expect(wallCells([])).toEqual([]);
  });
});

describe('fitCells', () => {
  test('fills a grid of single cells exactly', () => {
    expect(fitCells(Array(100).fill(1), 28, 3)).toBe(84);
  });

  test('a wide cell at the end of a row opens the next one', () => {
    expect(fitCells([1, 1, 1, 2, 1, 1, 1], 4, 2)).toBe(6);
  });

  test('agrees with a grid filled cell by cell', () => {
    const widths = fc.array(fc.constantFrom(1, 1, 1, 2), { maxLength: 80 });
    fc.assert(
      fc.property(
        widths,
        fc.integer({ min: 2, max: 28 }),
        fc.integer({ min: 1, max: 9 }),
        (ws, columns, rows) => {
          const slots = Array<boolean>(columns * rows).fill(false);
          let placed = 0;
          let at = 0;
          for (const width of ws) {
            while (at < slots.length && (at % columns) + width > columns) at += 1;
            if (at >= slots.length) break;
            slots.fill(true, at, at + width);
            at += width;
            placed += 1;
          }
          expect(fitCells(ws, columns, rows)).toBe(placed);
        },
      ),
    );
  });
});

describe('layoutWall', () => {
  test('shows every award in large tiles up to 12 and in medium ones up to 60', () => {
    expect(wallOf(0, 5)).toMatchObject({ size: 'large', cells: [] });
    expect(wallOf(12, 5)).toMatchObject({ size: 'large', phone: { games: 12 } });
    expect(wallOf(13, 5)).toMatchObject({ size: 'medium', phone: { games: 13 } });
    expect(wallOf(60, 5)).toMatchObject({ size: 'medium', phone: { games: 60 } });
    expect(wallOf(61, 61)).toMatchObject({ size: 'small', desktop: { games: 61 } });
  });

  test('ends after 8 rows', () => {
    const wall = wallOf(1000, 1000);
    expect(wall.desktop).toEqual({ cells: 28 * 8 - 1, games: 28 * 8 - 2 });
    expect(wall.tablet).toEqual({ cells: 16 * 8 - 1, games: 16 * 8 - 2 });
    expect(wall.phone).toEqual({ cells: 8 * 8 - 1, games: 8 * 8 - 2 });
    expect(wall.cells).toHaveLength(wall.desktop.cells);
  });

  test('does not end on a year without games', () => {
    const phone = wallOf(500, 60).phone;
    // The first year takes 2 + 60 of the 64 slots; the second would take the last two.
    expect(phone).toEqual({ cells: 61, games: 60 });
  });

  test('wider walls never show fewer games', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 1, max: 200 }),
        (count, perYear) => {
          const { phone, tablet, desktop } = wallOf(count, perYear);
          expect(phone.games).toBeLessThanOrEqual(tablet.games);
          expect(tablet.games).toBeLessThanOrEqual(desktop.games);
          expect(desktop.games).toBeLessThanOrEqual(count);
        },
      ),
    );
  });
});

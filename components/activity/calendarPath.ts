import type { CalendarCell } from '#lib/stats/calendar.ts';

/**
 * Cells as one path: a very short line each, which the pen's square cap makes a square. So a year is
 * a few elements and not 365, and the style sheet gives the squares their size.
 *
 * A line of length 0 would do by the standard. But WebKit sizes its cap before the transform, so
 * that each day becomes a giant block, and Chromium leaves it out in print.
 */
export function calendarPath(cells: readonly CalendarCell[]): string {
  return cells.map(({ week, weekday }) => `M${week} ${weekday}h.001`).join('');
}

/** The corners of the grid that belong to other years: above its first day, below its last. */
export function outsidePath(first: CalendarCell, last: CalendarCell): string {
  const above = first.weekday > 0 ? `M-.5-.5h1v${first.weekday}h-1z` : '';
  const height = 6 - last.weekday;
  return height > 0 ? `${above}M${last.week - 0.5} 6.5h1v${-height}h-1z` : above;
}

import type { CalendarCell } from '#lib/stats/calendar.ts';

/**
 * Draws cells as one path: each is a very short line that its square cap turns into a square. A year
 * takes a few elements instead of 365, and the style sheet sets the size of the squares.
 *
 * By the standard a line of length 0 would work. But WebKit sizes its cap before the transform, which
 * makes each day a giant block, and Chromium omits it in print.
 */
export function calendarPath(cells: readonly CalendarCell[]): string {
  return cells.map(({ week, weekday }) => `M${week} ${weekday}h.001`).join('');
}

/** The corners of the grid outside the year: above its first day and below its last. */
export function outsidePath(first: CalendarCell, last: CalendarCell): string {
  const above = first.weekday > 0 ? `M-.5-.5h1v${first.weekday}h-1z` : '';
  const height = 6 - last.weekday;
  return height > 0 ? `${above}M${last.week - 0.5} 6.5h1v${-height}h-1z` : above;
}

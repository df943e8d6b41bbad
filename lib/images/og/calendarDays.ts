import type { Award } from '#lib/domain/awardKind.ts';
import type { AwardDay } from '#lib/stats/activity.ts';
import { type CalendarCell, layoutCalendar } from '#lib/stats/calendar.ts';
import { FRAME } from './makeScene.ts';
import { PALETTE, SIGN } from './palette.ts';
import type { Part } from './part.ts';
import type { Lamp } from './scene.ts';

const PITCH = 20;
const SQUARE = 16;
const DOT = 4;

/**
 * A year day by day from the left margin: a square or ring for each day's highest award, a dot for
 * none. Drawn like lamps, because 365 elements would be slow.
 * @param top of the first row (Mondays); seven rows are 136 pixels high
 */
export function calendarDays(year: number, days: readonly AwardDay[], top: number): Part {
  const { first, last, marks } = layoutCalendar(year, days);
  const at = ({ week, weekday }: CalendarCell, size: number) => ({
    x: FRAME.margin + week * PITCH + (SQUARE - size) / 2,
    y: top + weekday * PITCH + (SQUARE - size) / 2,
    size,
  });
  const won = [...marks].flatMap(([kind, cells]) =>
    cells.map((cell): Lamp => ({ ...at(cell, SQUARE), ...lookOf(kind), icon: null })),
  );
  const taken = new Set([...marks.values()].flat().map(({ week, weekday }) => 7 * week + weekday));
  const from = first.weekday;
  const all = 7 * last.week + last.weekday - from + 1;
  const empty = Array.from({ length: all }, (_, n) => from + n)
    .filter((place) => !taken.has(place))
    .map((place): Lamp => {
      const cell = { week: Math.floor(place / 7), weekday: place % 7 };
      return { ...at(cell, DOT), edge: 0, color: PALETTE.socket, icon: null, lit: true };
    });
  // Sockets have another grid, so there are none beside the calendar either.
  const whole = { x: 0, y: top, w: FRAME.width, h: 7 * PITCH };
  return { lamps: [...won, ...empty], covers: [whole] };
}

function lookOf(kind: NonNullable<Award>): Pick<Lamp, 'edge' | 'color' | 'lit'> {
  if (kind === 'other') return { edge: 2, color: PALETTE.ink2, lit: false };
  const { color, ring } = SIGN[kind];
  return ring ? { edge: 3, color, lit: false } : { edge: 0, color, lit: true };
}

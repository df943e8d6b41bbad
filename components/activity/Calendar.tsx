import { createElement, type ReactElement } from 'react';
import { AWARD_KINDS, type Award } from '#lib/domain/awardKind.ts';
import { MONTHS } from '#lib/format/date.ts';
import type { AwardDay } from '#lib/stats/activity.ts';
import { type Calendar as Layout, layoutCalendar } from '#lib/stats/calendar.ts';
import styles from './calendar.module.css';
import { calendarPath, outsidePath } from './calendarPath.ts';

/** Distance from one day to the next, in SVG units. */
const PITCH = 16;
/** Space above the days for month names. */
const TOP = 16;
/** Weeks a phone shows in its first row; the rest are in a second row. */
const HALF = 27;

interface Props {
  year: number;
  days: readonly AwardDay[];
}

/**
 * A year day by day, each day marked with its highest award. One SVG of a few paths; on a phone its
 * second half reuses the same paths, shifted left. Hidden from screen readers, since a table by month
 * with the same data follows.
 */
export function Calendar({ year, days }: Props) {
  const layout = layoutCalendar(year, days);
  const height = TOP + 7 * PITCH;
  const id = `days-${year}`;
  const className = layout.weeks > 53 ? `${styles.calendar} ${styles.long}` : styles.calendar;
  return (
    <div className={className}>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${layout.weeks * PITCH} ${height}`}
        preserveAspectRatio="xMinYMin slice"
      >
        {createElement('g', { id }, ...renderMonthNames(layout), renderDays(layout))}
      </svg>
      <svg
        aria-hidden="true"
        className={styles.half}
        viewBox={`${HALF * PITCH} 0 ${HALF * PITCH} ${height}`}
        preserveAspectRatio="xMinYMin slice"
      >
        <use href={`#${id}`} />
        <text x={HALF * PITCH} y="12">
          {MONTHS[6]}
        </text>
      </svg>
    </div>
  );
}

function renderMonthNames({ months }: Layout): ReactElement[] {
  return months.map((week, month) => (
    // July begins in the last week of a phone's first row, and is named in its second.
    <text x={week * PITCH} y="12" className={month === 6 ? styles.july : undefined}>
      {MONTHS[month]}
    </text>
  ));
}

function renderDays({ year, first, last, marks }: Layout): ReactElement {
  const kinds: Award[] = [...AWARD_KINDS, 'other'];
  const signs = kinds.flatMap((kind) => {
    const cells = kind && marks.get(kind);
    return cells ? renderMarks(kind, calendarPath(cells), `days-${year}-${kind}`) : [];
  });
  return createElement(
    'g',
    { transform: `translate(${PITCH / 2} ${TOP + PITCH / 2})scale(${PITCH})` },
    <path className={styles.outside} d={outsidePath(first, last)} />,
    ...signs,
  );
}

/** Layers from the bottom up: filled squares may have an edge, rings have a hole. */
const LAYERS: Record<NonNullable<Award>, readonly (string | undefined)[]> = {
  mastered: [styles.gold, styles.goldEdge, styles.goldInside],
  completed: [styles.goldRing, styles.hole],
  'beaten-hardcore': [styles.zinc, styles.zincEdge, styles.zincInside],
  'beaten-softcore': [styles.zincRing, styles.hole],
  other: [styles.other, styles.wideHole],
};

function renderMarks(kind: NonNullable<Award>, d: string, id: string): ReactElement[] {
  const layers = LAYERS[kind].map((className) => <use className={className} href={`#${id}`} />);
  return [createElement('defs', null, <path id={id} className={styles.days} d={d} />), ...layers];
}

import type { Snapshot } from '#lib/domain/snapshot.ts';
import { yearLines } from '#lib/stats/yearText.ts';
import { calendarDays } from './calendarDays.ts';
import { type DisplaySize, displayText, displayWidth } from './displayText.ts';
import { foot } from './foot.ts';
import { getLamps } from './getLamps.ts';
import { FRAME, type Grid, makeScene } from './makeScene.ts';
import { namePlate } from './namePlate.ts';
import { getSign, PALETTE } from './palette.ts';
import type { Part } from './part.ts';
import { proportionBar } from './proportionBar.ts';
import { readYear } from './readYear.ts';
import type { Scene } from './scene.ts';
import { flowingTallies, stackedTallies } from './tallies.ts';
import { wordmark } from './wordmark.ts';

/** The number is ten cells high; text beside it has at least 240 pixels. */
const BOARD = { top: 132, width: 780, cell: 27 } as const;
const GAP = 60;
const CALENDAR_TOP = 416;
const LABEL_BASELINE = 392;
/** A narrower column shows two numbers, stacked. */
const NARROW = 420;

/**
 * The preview of a player's year: its number in lamps lit by its games, what it counts, and the
 * year day by day.
 * @param demo whether it is a demo player: the image says so
 */
export function yearScene(snapshot: Snapshot, year: number, demo = false): Scene {
  const { player } = snapshot;
  const { review, layout, tallies, span, peak } = readYear(snapshot, year);
  const { headline, lit, summary, activity } = review;
  const cell = Math.min(BOARD.cell, Math.floor(BOARD.width / layout.columns));
  const grid: Grid = { x: FRAME.margin, y: BOARD.top, cell };
  const x = FRAME.margin + cell * layout.columns + GAP;
  const width = FRAME.width - FRAME.margin - x;
  const room = { x, baseline: BOARD.top + 32, width };
  return makeScene(grid, [
    wordmark(demo),
    namePlate(player.name, player.avatar),
    getLamps(layout, grid, getSign(summary.headline.kind), lit),
    ...(width < NARROW ? stackedTallies(tallies.slice(0, 2), room) : flowingTallies(tallies, room)),
    ...labelOf(yearLines(headline, year), x, width),
    calendarDays(year, activity.days, CALENDAR_TOP),
    proportionBar(summary.tally),
    ...foot(span, peak),
  ]);
}

/** What the number counts: two lines as large as there is room for, else word by word. */
function labelOf(lines: readonly string[], x: number, width: number): Part[] {
  const fits = (size: DisplaySize) => lines.every((line) => displayWidth(size, line) <= width);
  const size = fits('title') ? 'title' : 'heading';
  const shown = fits(size) ? lines : lines.flatMap((line) => line.split(/ (?!\d)/));
  const pitch = size === 'title' ? 76 : 56;
  return shown.map((text, i) => {
    const baseline = LABEL_BASELINE - (shown.length - 1 - i) * pitch;
    return displayText({ text, size, x, baseline, color: PALETTE.ink });
  });
}

import { displayText } from './displayText.ts';
import { foot } from './foot.ts';
import { getLamps } from './getLamps.ts';
import { labelLines } from './labelLines.ts';
import { LATEST_HEIGHT, latestBlock } from './latestBlock.ts';
import { FRAME, type Grid, makeScene } from './makeScene.ts';
import { namePlate } from './namePlate.ts';
import { getSign, PALETTE } from './palette.ts';
import type { Part } from './part.ts';
import { proportionBar } from './proportionBar.ts';
import type { PlayerView } from './readPlayer.ts';
import type { Scene } from './scene.ts';
import { flowingTallies, stackedTallies } from './tallies.ts';
import { wordmark } from './wordmark.ts';

const BOARD = { top: 138, width: 720, height: 400, cell: 40 } as const;
/** Between the number and the column. */
const GAP = 60;
/**
 * Largest distance of the column from the board's upper and lower edge: the text needs the height.
 */
const MOST_INSET = 24;
const LABEL = { last: 512, pitch: 76 } as const;

/** The column beside the number. */
interface Column {
  x: number;
  width: number;
  /** Distance from the board's upper and lower edge: a board of smaller lamps is lower. */
  inset: number;
}

/** The number on the left with a column of text beside it: up to three digits. */
export function columnScene(view: PlayerView, demo: boolean): Scene {
  const { layout, lit, summary, player } = view;
  const cell = Math.min(BOARD.cell, Math.floor(BOARD.width / layout.columns));
  const inset = Math.floor((BOARD.height - 10 * cell) / 2);
  const grid: Grid = { x: FRAME.margin, y: BOARD.top + inset, cell };
  const x = FRAME.margin + cell * layout.columns + GAP;
  const column: Column = {
    x,
    width: FRAME.width - FRAME.margin - x,
    inset: Math.min(inset, MOST_INSET),
  };
  const label = labelLines(summary.headline, column.width);
  return makeScene(grid, [
    wordmark(demo),
    namePlate(player.name, player.avatar),
    getLamps(layout, grid, getSign(summary.headline.kind), lit),
    ...beside(view, column),
    ...setLabel(label.lines, column),
    proportionBar(summary.tally),
    ...foot(view.played, label.rest || view.years),
  ]);
}

/** The other numbers, and the latest game if there is room. */
function beside({ latest, tallies }: PlayerView, { x, width, inset }: Column): Part[] {
  const y = BOARD.top + inset;
  if (!latest) return stackedTallies(tallies, { x, baseline: y + 32, width });
  return [
    ...latestBlock(latest, x, y, width),
    ...flowingTallies(tallies, { x, baseline: y + LATEST_HEIGHT + 48, width }),
  ];
}

/** What the number counts, at the bottom of the column. */
function setLabel(lines: readonly string[], { x, inset }: Column): Part[] {
  return lines.map((text, i) => {
    const baseline = LABEL.last - inset - (lines.length - 1 - i) * LABEL.pitch;
    return displayText({ text, size: 'title', x, baseline, color: PALETTE.ink });
  });
}

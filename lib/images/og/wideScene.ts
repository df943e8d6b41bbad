import { headlineLines } from '#lib/stats/headlineLines.ts';
import { displayText, displayWidth } from './displayText.ts';
import { foot } from './foot.ts';
import { getLamps } from './getLamps.ts';
import { FRAME, type Grid, makeScene } from './makeScene.ts';
import { namePlate } from './namePlate.ts';
import { getSign, PALETTE } from './palette.ts';
import { proportionBar } from './proportionBar.ts';
import type { PlayerView } from './readPlayer.ts';
import type { Scene } from './scene.ts';
import { flowingTallies } from './tallies.ts';
import { wordmark } from './wordmark.ts';

const BOARD = { top: 138, width: 1080, cell: 30 } as const;
const LABEL_BASELINE = 522;
const GAP = 60;

/** The number over the whole width with a line of text below: four digits and more. */
export function wideScene(view: PlayerView, demo: boolean): Scene {
  const { layout, lit, summary, player } = view;
  const cell = Math.min(BOARD.cell, Math.floor(BOARD.width / layout.columns));
  const grid: Grid = { x: FRAME.margin, y: BOARD.top, cell };
  const started = summary.headline.kind === 'started';
  const [one, two] = headlineLines(summary.headline);
  const label = started ? 'games started' : `${one} ${two}`;
  const x = FRAME.margin + displayWidth('title', label) + GAP;
  const width = FRAME.width - FRAME.margin - x;
  return makeScene(grid, [
    wordmark(demo),
    namePlate(player.name, player.avatar),
    getLamps(layout, grid, getSign(summary.headline.kind), lit),
    displayText({
      text: label,
      size: 'title',
      x: FRAME.margin,
      baseline: LABEL_BASELINE,
      color: PALETTE.ink,
    }),
    ...flowingTallies(view.tallies, { x, baseline: LABEL_BASELINE - 12, width }, 'middle'),
    proportionBar(summary.tally),
    ...foot(view.played, started ? two : view.years),
  ]);
}

import { headlineLines } from '#lib/stats/headlineLines.ts';
import { displayText, displayWidth } from './displayText.ts';
import { foot } from './foot.ts';
import { getLamps } from './getLamps.ts';
import { FRAME, makeScene } from './makeScene.ts';
import { namePlate } from './namePlate.ts';
import { getSign, PALETTE } from './palette.ts';
import type { Part } from './part.ts';
import { leadBar } from './proportionBar.ts';
import type { PairView } from './readPair.ts';
import type { PlayerView } from './readPlayer.ts';
import type { Scene } from './scene.ts';
import { flowingTallies } from './tallies.ts';
import { footWordmark } from './wordmark.ts';

/** Cell of the sockets, and the largest cell of a board. */
const CELL = 24;
/** The left edge of each half, a whole number of cells apart. */
const HALVES = [FRAME.margin, FRAME.margin + 24 * CELL] as const;
const WIDTH = 504;
const BOARD = { top: 162, height: 10 * CELL } as const;
const LABEL = 458;
const TALLIES = 512;

/**
 * The preview of a comparison: both numbers in lamps, and the games in common. Neither side is
 * marked as the winner.
 */
export function pairScene({ sides, ahead, common }: PairView, demo = false): Scene {
  const [a, b] = sides;
  const grid = { x: FRAME.margin, y: BOARD.top, cell: CELL };
  return makeScene(grid, [
    ...halfOf(a, HALVES[0], b.player.name),
    ...halfOf(b, HALVES[1], a.player.name),
    leadBar(ahead),
    ...foot(common),
    footWordmark(demo),
  ]);
}

function halfOf(view: PlayerView, x: number, beside: string): Part[] {
  const { player, summary, layout, lit, tallies } = view;
  const { headline } = summary;
  const cell = Math.min(CELL, Math.floor(WIDTH / layout.columns));
  const y = BOARD.top + Math.floor((BOARD.height - 10 * cell) / 2);
  const label = headlineLines(headline).join(' ');
  const short = displayWidth('label', label) <= WIDTH ? label : 'games started';
  return [
    namePlate(player.name, player.avatar, { x, end: x + WIDTH, beside }),
    getLamps(layout, { x, y, cell }, getSign(headline.kind), lit),
    displayText({ text: short, size: 'label', x, baseline: LABEL, color: PALETTE.ink }),
    ...flowingTallies(tallies, { x, baseline: TALLIES, width: WIDTH, rows: 1 }),
  ];
}

import { displayText, displayWidth } from './displayText.ts';
import { foot } from './foot.ts';
import { getLamps } from './getLamps.ts';
import { FRAME, type Grid, makeScene } from './makeScene.ts';
import { namePlate } from './namePlate.ts';
import { PALETTE, SIGN } from './palette.ts';
import type { Part } from './part.ts';
import { proportionBar } from './proportionBar.ts';
import type { MilestoneView } from './readMilestone.ts';
import { type Lamp, type Scene, TITLE_SLACK } from './scene.ts';
import { wordmark } from './wordmark.ts';

const BOARD = { top: 138, width: 720, height: 400, cell: 40 } as const;
/** Between the number and the game. */
const GAP = 60;
/** Three times the 64 stored pixels of an icon, so each is a square of three. */
const ICON = { inner: 192, edge: 6 } as const;
/** Baseline of the text below the icon, and top of the title's box. */
const EVENT = 390;
const TITLE = 402;
/** In a wide column the title is larger, and the label is beside the icon. */
const WIDE = { from: 600, fontSize: 48, pitch: 60, lines: 2 } as const;
const LABEL = { gap: 32, last: 336, pitch: 76 } as const;
const NARROW = { fontSize: 34, pitch: 42, lines: 3 } as const;

/** The preview of a milestone: its number, lit by the awards up to it, and the game. */
export function milestoneScene(view: MilestoneView, demo = false): Scene {
  const { layout, lit, kind, player } = view;
  const cell = Math.min(BOARD.cell, Math.floor(BOARD.width / layout.columns));
  const inset = Math.floor((BOARD.height - 10 * cell) / 2);
  const grid: Grid = { x: FRAME.margin, y: BOARD.top + inset, cell };
  const x = FRAME.margin + cell * layout.columns + GAP;
  const width = FRAME.width - FRAME.margin - x;
  const wide = width >= WIDE.from;
  return makeScene(grid, [
    wordmark(demo),
    namePlate(player.name, player.avatar),
    getLamps(layout, grid, SIGN[kind], lit),
    ...gameOf(view, x, width),
    ...(wide ? setLabel(view, x + ICON.inner + 2 * ICON.edge + LABEL.gap) : []),
    proportionBar(view.tally),
    ...foot(wide ? view.played : `the ${view.label}`),
  ]);
}

/** The label in two lines, aligned with the icon's lower edge. */
function setLabel({ lines }: MilestoneView, x: number): Part[] {
  return lines.map((text, i) => {
    const baseline = LABEL.last - (lines.length - 1 - i) * LABEL.pitch;
    return displayText({ text, size: 'title', x, baseline, color: PALETTE.ink });
  });
}

/** The game: icon in the frame of its award, date and title. */
function gameOf(
  { kind, icon, event, day, title }: MilestoneView,
  x: number,
  width: number,
): Part[] {
  const long = `${event} ${day}`;
  const { fontSize, pitch, lines } = width >= WIDE.from ? WIDE : NARROW;
  return [
    framedIcon(icon, kind, x),
    displayText({
      text: displayWidth('label', long) <= width ? long : day,
      size: 'label',
      x,
      baseline: EVENT,
      color: PALETTE.ink2,
    }),
    {
      titles: [{ text: title, x, y: TITLE, width, fontSize, pitch, lines, color: PALETTE.ink }],
      covers: [{ x, y: TITLE, w: width + TITLE_SLACK, h: lines * pitch }],
    },
  ];
}

/** A ring (casual) is an outline and a gap, as on lamps. */
function framedIcon(icon: string | null, kind: MilestoneView['kind'], x: number): Part {
  const { inner, edge } = ICON;
  const { color, ring } = SIGN[kind];
  const size = inner + 2 * edge;
  const y = BOARD.top;
  const covers = [{ x, y, w: size, h: size }];
  if (!ring) return { lamps: [{ x, y, size, edge, color, icon, lit: true }], covers };
  const outline: Lamp = { x, y, size, edge: 3, color, icon: null, lit: false };
  const within: Lamp = { x: x + edge, y: y + edge, size: inner, edge: 0, color, icon, lit: true };
  return { lamps: [outline, within], covers };
}

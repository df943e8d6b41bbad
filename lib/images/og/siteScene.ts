import { layoutText } from '#lib/board/layoutBoard.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { displayText } from './displayText.ts';
import { foot } from './foot.ts';
import { getLamps } from './getLamps.ts';
import { type Grid, makeScene } from './makeScene.ts';
import { PALETTE, SIGN } from './palette.ts';
import type { Part } from './part.ts';
import { plainBar, proportionBar } from './proportionBar.ts';
import { lampWords, readSample, type SampleView } from './readSample.ts';
import type { Scene } from './scene.ts';

const WORD = 'LONGPLAY';
/** 55 columns of 20 pixels, centred. */
const GRID: Grid = { x: 50, y: 68, cell: 20 };
/** The most icons to load. Most appear several times, which is not noticeable at their size. */
const MOST_ICONS = 96;

const LINES = [
  { text: 'Your games, on one page', size: 'title', baseline: 362, color: PALETTE.ink },
  { text: 'worth posting', size: 'title', baseline: 438, color: PALETTE.ink },
  {
    text: 'Type a RetroAchievements name. No sign-up, nothing to install.',
    size: 'label',
    baseline: 510,
    color: PALETTE.ink2,
  },
] as const;

/**
 * The preview of the site: its name in lamps, and what it is.
 * @param sample the player whose games light the lamps; plain gold without one
 * @param demo whether that is a demo player
 */
export function siteScene(sample: Snapshot | null, demo = false): Scene {
  const view = readSample(sample);
  return makeScene(GRID, [
    letters(view),
    ...LINES.map((line) => displayText({ ...line, x: GRID.x })),
    view ? proportionBar(view.tally) : plainBar(PALETTE.gold),
    ...foot(lampWords(view, demo), '', GRID.x),
  ]);
}

function letters(view: SampleView | null): Part {
  const layout = layoutText(WORD, 'large', Number.POSITIVE_INFINITY);
  if (!view) return getLamps(layout, GRID, SIGN.mastered, null);
  const icons = view.lit.slice(0, MOST_ICONS);
  const games = Array.from({ length: layout.lamps }, (_, i) => icons[i % icons.length]);
  const lit = games.filter((game) => game !== undefined);
  return getLamps(layout, GRID, SIGN.mastered, lit);
}

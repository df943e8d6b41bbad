import type { SceneNode } from '#lib/card/scene.ts';
import { band, bandHeight } from '#lib/card/layout/band.ts';
import { headingText } from '#lib/card/layout/headingWords.ts';
import { box, leaders, line } from '#lib/card/layout/nodes.ts';
import { proportionBar } from '#lib/card/layout/proportionBar.ts';
import { border, hides, type CardContext } from '#lib/card/layout/cardContext.ts';

const X = 20;
const COLUMNS = 3;
const ROWS = 9;
const GAP = 16;
/** Room for a letter. */
const LETTER = 17;
/** Rows stand no further apart, however tall the card is. */
const WIDEST = 34;

/** A to Z and digits in three columns: the title of each letter, leaders where there is none. */
export function lettersCard(context: CardContext): SceneNode[] {
  const { data, options, width, height } = context;
  const top = bandHeight(context);
  const bottom = height - (hides(options, 'bar') ? 0 : 8);
  const pitch = Math.min(WIDEST, Math.floor((bottom - top - 2) / ROWS));
  const size = pitch >= 20 ? 14 : 12;
  const y0 = top + Math.floor((bottom - top - ROWS * pitch) / 2) + Math.floor((pitch + size) / 2);
  const column = Math.floor((width - 2 * X - (COLUMNS - 1) * GAP) / COLUMNS);
  const cells = data.letters.map(({ letter, title }, i): SceneNode[] => {
    const x = X + Math.floor(i / ROWS) * (column + GAP);
    const y = y0 + (i % ROWS) * pitch - 2;
    const own = { x, y, size, text: letter, room: LETTER - 4, foreign: true } as const;
    if (title === null) {
      return [line({ ...own, fill: 'faint' }), ...leaders(x + LETTER, y - 2, x + column)];
    }
    const room = column - LETTER;
    return [
      line({ ...own, weight: 600, fill: 'text' }),
      line({ x: x + LETTER, y, size, text: title, room, foreign: true, fill: 'label' }),
    ];
  });
  return [
    box(0, 0, width, height, 'ground'),
    ...band(context, headingText(context, 'letters')),
    ...border(context),
    ...cells.flat(),
    ...(hides(options, 'bar') ? [] : proportionBar(data.summary.tally, context)),
  ];
}

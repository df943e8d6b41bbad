import { band, bandHeight } from '#lib/card/layout/band.ts';
import { border, type CardContext, hides } from '#lib/card/layout/cardContext.ts';
import type { CardDefinition } from '#lib/card/layout/cardDefinition.ts';
import { headingText } from '#lib/card/layout/heading.ts';
import { box, leaders, line } from '#lib/card/layout/nodes.ts';
import { proportionBar } from '#lib/card/layout/proportionBar.ts';
import { inColumns, textList } from '#lib/card/layout/textLines.ts';
import type { SceneNode } from '#lib/card/scene.ts';
import { LEDGER } from '#lib/card/sizes.ts';

const X = 20;
const COLUMNS = 3;
const ROWS = 9;
const GAP = 16;
/** Room for a letter. */
const LETTER = 17;
/** Rows stand no further apart, however tall the card is. */
const WIDEST = 34;

/** A to Z and digits in three columns: the title of each letter, leaders where there is none. */
export const lettersCard: CardDefinition = {
  label: 'A to Z',
  hint: 'The first title mastered of each letter',
  size: LEDGER,
  backdrop: 'ground',
  layout,
  describe: (context) => [
    getHeading(context),
    ...context.data.letters.flatMap(({ letter, title }) => (title ? [`${letter}: ${title}`] : [])),
  ],
  text(context) {
    const letters = context.data.letters.map(({ letter, title }) => `${letter} ${title ?? '·'}`);
    return textList(context, 'letters', getHeading(context), inColumns(letters, 3));
  },
};

/** `A to Z · 20 of 27`. */
function getHeading({ data, format }: CardContext): string {
  const found = data.letters.filter(({ title }) => title !== null).length;
  return headingText({ format }, 'letters', format.ofTotal(found, data.letters.length));
}

function layout(context: CardContext): SceneNode[] {
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
    ...band(context, getHeading(context)),
    ...border(context),
    ...cells.flat(),
    ...(hides(options, 'bar') ? [] : proportionBar(data.summary.tally, context)),
  ];
}

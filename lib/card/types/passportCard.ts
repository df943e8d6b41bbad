import type { CardStamp } from '#lib/card/data/challenges.ts';
import { measureText } from '#lib/card/fonts/measureText.ts';
import { band, bandHeight } from '#lib/card/layout/band.ts';
import { border, type CardContext, hides, LAMPS } from '#lib/card/layout/cardContext.ts';
import type { CardDefinition } from '#lib/card/layout/cardDefinition.ts';
import { headingText } from '#lib/card/layout/heading.ts';
import { box, line } from '#lib/card/layout/nodes.ts';
import { proportionBar } from '#lib/card/layout/proportionBar.ts';
import { inColumns, textList } from '#lib/card/layout/textLines.ts';
import type { SceneNode } from '#lib/card/scene.ts';
import { LEDGER } from '#lib/card/sizes.ts';
import { padEnd } from '#lib/card/text/columns.ts';

const WIDTH = 38;
const HEIGHT = 24;
const GAP = 3;
const SIZE = 10;
const X = 20;

/** A stamp for each system with an award, and a socket for each one without. */
export const passportCard: CardDefinition = {
  label: 'Passport',
  hint: 'A stamp for each system with an award',
  size: LEDGER,
  backdrop: 'glass',
  layout,
  describe(context) {
    const { format } = context;
    const stamps = shownStamps(context).map(({ code, date }) =>
      [code, format.day(date)].filter(Boolean).join(', '),
    );
    return [getHeading(context), ...(stamps.length > 0 ? stamps : [format.messages.none.passport])];
  },
  text(context) {
    const stamps = context.data.passport.stamps.map(
      ({ code, date }) => `${padEnd(code, 6)} ${yearText(context, date) ?? ''}`,
    );
    return textList(context, 'passport', getHeading(context), inColumns(stamps, 5));
  },
};

/** `Passport · 44 of 55`. */
function getHeading({ data, format }: CardContext): string {
  const { active, of } = data.passport;
  return headingText({ format }, 'passport', format.ofTotal(active, of));
}

function yearText({ options, format }: CardContext, date: string | null): string | null {
  return hides(options, 'date') ? null : format.year(date);
}

/** How many stamps a passport of this size has room for: all active systems by default. */
export function passportStamps({
  options,
  width,
  height,
}: Pick<CardContext, 'options' | 'width' | 'height'>): { columns: number; rows: number } {
  const bottom = height - (hides(options, 'bar') ? 0 : 8);
  return {
    columns: Math.floor((width - 2 * X + GAP) / (WIDTH + GAP)),
    rows: Math.floor((bottom - bandHeight({ options })) / (HEIGHT + GAP)),
  };
}

/** The stamps that there is room for: the newest ones, in the order of their days. */
function shownStamps(context: CardContext): readonly CardStamp[] {
  const { columns, rows } = passportStamps(context);
  return context.data.passport.stamps.slice(-columns * rows);
}

function layout(context: CardContext): SceneNode[] {
  const { data, options, format, width, height } = context;
  const { columns, rows } = passportStamps(context);
  const top = bandHeight(context);
  const bottom = height - (hides(options, 'bar') ? 0 : 8);
  const x0 = Math.floor((width - columns * (WIDTH + GAP) + GAP) / 2);
  const y0 = top + Math.floor((bottom - top - rows * (HEIGHT + GAP) + GAP) / 2);
  const stamps = shownStamps(context);
  const gaps = data.passport.of - data.passport.active;
  const cells = Math.min(columns * rows, stamps.length + gaps);
  const nodes = Array.from({ length: cells }, (_, i) => {
    const [x, y] = [
      x0 + (i % columns) * (WIDTH + GAP),
      y0 + Math.floor(i / columns) * (HEIGHT + GAP),
    ];
    const stamp = stamps[i];
    return stamp
      ? stampAt(x, y, stamp, yearText(context, stamp.date))
      : [box(x + WIDTH / 2 - 1, y + HEIGHT / 2 - 1, 2, 2, 'socket')];
  });
  const none = {
    x: X,
    y: top + 30,
    text: format.messages.none.passport,
    room: width - 2 * X,
  } as const;
  return [
    box(0, 0, width, height, 'glass'),
    ...band(context, getHeading(context)),
    ...border(context),
    ...(stamps.length === 0 ? [line({ ...none, size: 14, fill: 'glassLabel' })] : nodes.flat()),
    ...(hides(options, 'bar') ? [] : proportionBar(data.summary.tally, context)),
  ];
}

/** A frame of the best award, thick for hardcore and thin for casual; the system and the year. */
function stampAt(
  x: number,
  y: number,
  { code, award }: CardStamp,
  year: string | null,
): SceneNode[] {
  const { fill, hollow } = LAMPS[award];
  const edge = hollow || award === 'other' ? 1 : 2;
  const frame = { x: x + edge / 2, y: y + edge / 2, w: WIDTH - edge, h: HEIGHT - edge };
  const room = WIDTH - 8;
  // The longest of RetroAchievements' short names (VC4000) is set smaller.
  const long = measureText(code, SIZE, 600) > room - 1;
  const style = long
    ? ({ size: SIZE - 1, weight: 400 } as const)
    : ({ size: SIZE, weight: 600 } as const);
  return [
    { kind: 'rect', ...frame, fill: null, stroke: fill, strokeWidth: edge },
    line({ ...style, x: x + 5, room, y: y + 11, text: code, fill: 'glassText' }),
    ...(year === null
      ? []
      : [line({ x: x + 5, room, y: y + 20.5, text: year, size: SIZE, fill: 'glassLabel' })]),
  ];
}

import type { Headed } from '#lib/card/messages/messages.ts';
import type { SceneNode } from '#lib/card/scene.ts';
import { band, bandHeight } from './band.ts';
import { border, type CardContext, hides } from './cardContext.ts';
import type { CardDefinition } from './cardDefinition.ts';
import { headingText } from './heading.ts';
import { box, line } from './nodes.ts';
import { proportionBar } from './proportionBar.ts';
import { TEXT_ROWS, textList } from './textLines.ts';

const X = 20;

/** How a list of things becomes a card. */
interface List<Row> {
  /** Where messages have its heading, and the text for an empty list. */
  type: Headed;
  /** From row to row, in pixels. */
  pitch: number;
  rows: (context: CardContext) => readonly Row[];
  /** Stands behind the heading: how many there are in all. */
  progress?: (context: CardContext) => string;
  /** @param y upper edge of the row */
  draw: (context: CardContext, row: Row, y: number) => SceneNode[];
  describe: (context: CardContext, row: Row) => string;
  /** In plain text. */
  text: (context: CardContext, row: Row) => string[];
}

/** A card of rows under a band of glass, as many as there is room for. */
export function listCard<Row>(
  list: List<Row>,
): Pick<CardDefinition, 'layout' | 'describe' | 'text'> {
  const { type, pitch, progress = () => '' } = list;
  const heading = (context: CardContext) => headingText(context, type, progress(context));
  return {
    layout(context) {
      const { data, options, format, width, height } = context;
      const rows = list.rows(context);
      const top = bandHeight(context);
      const fit = rowsThatFit(context, pitch);
      const first = top + Math.floor((bottomOf(context) - top - fit * pitch) / 2);
      const text = format.messages.none[type];
      const none = { x: X, y: top + 30, text, room: width - 2 * X } as const;
      return [
        box(0, 0, width, height, 'ground'),
        ...band(context, heading(context)),
        ...border(context),
        ...rows.slice(0, fit).flatMap((row, i) => list.draw(context, row, first + i * pitch)),
        ...(rows.length === 0 ? [line({ ...none, size: 14, fill: 'label' })] : []),
        ...(hides(options, 'bar') ? [] : proportionBar(data.summary.tally, context)),
      ];
    },
    describe(context) {
      const rows = list.rows(context);
      const shown = rows.slice(0, rowsThatFit(context, pitch));
      return [
        heading(context),
        ...(rows.length > 0
          ? shown.map((row) => list.describe(context, row))
          : [context.format.messages.none[type]]),
      ];
    },
    text(context) {
      const rows = list.rows(context).slice(0, TEXT_ROWS);
      const lines = rows.flatMap((row) => list.text(context, row));
      return textList(context, type, heading(context), lines);
    },
  };
}

const bottomOf = ({ options, height }: Pick<CardContext, 'options' | 'height'>) =>
  height - (hides(options, 'bar') ? 0 : 8);

function rowsThatFit(context: Pick<CardContext, 'options' | 'height'>, pitch: number): number {
  return Math.floor((bottomOf(context) - bandHeight(context)) / pitch);
}

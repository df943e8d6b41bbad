import { measureText } from '#lib/card/fonts/measureText.ts';
import type { SceneNode } from '#lib/card/scene.ts';
import { board } from './board.ts';
import { type CardContext, getCardTitle, HEADLINE, hides, LAMPS } from './cardContext.ts';
import { sockets } from './glass.ts';
import { heading } from './heading.ts';
import { box, line } from './nodes.ts';

/** Height of the glass above the rows of a card, and without its title. */
const TALL = 50;
const LOW = 30;

/** How much of a card the band takes. */
export function bandHeight({ options }: Pick<CardContext, 'options'>): number {
  return options.hide_title ? LOW : TALL;
}

/** The glass above the rows: whose card it is, what the rows are, and the number in small lamps. */
export function band(context: CardContext, words: string): SceneNode[] {
  const { data, options, width } = context;
  const { kind, count } = data.summary.headline;
  const height = bandHeight(context);
  const end = width - 20;
  const low = options.hide_title;
  const { hollow } = LAMPS[kind];
  const lamps = { cap: low ? 2 : 3, room: 110, hollow, fill: 'lamp' } as const;
  const size = board(0, 0, count, count, lamps);
  const left = hides(options, 'mark') ? end : end - size.w;
  const top = Math.floor((height - size.h) / 2);
  const spelled = hides(options, 'mark') ? [] : size.nodes;
  const room = left - 20 - 16;
  const under = { x: 20, y: low ? 20 : 41, text: words, room, size: 13, fill: 'accent' } as const;
  return [
    box(0, 0, width, height, 'glass'),
    sockets(left, top, width, height),
    box(
      19,
      low ? 6 : 8,
      Math.min(room, panelWidth(context, words)) + 5,
      height - (low ? 12 : 14),
      'glass',
    ),
    box(left - 6, top - 3, size.w + 12, size.h + 6, 'glass'),
    ...(low
      ? []
      : [heading(getCardTitle(data, options), { x: 20, y: 24, room, fill: 'glassTitle' })]),
    line(under),
    ...spelled.map((node) => ({ ...node, x: left, y: top })),
  ];
}

function panelWidth({ data, options }: CardContext, words: string): number {
  const title = options.hide_title ? '' : getCardTitle(data, options);
  return Math.max(measureText(words, 13) * 1.24, measureText(title, 24, 600));
}

/** The number and what it counts, in words: `817 games mastered`. */
export function headlineText({ data, format }: Pick<CardContext, 'data' | 'format'>): string {
  const { kind, count } = data.summary.headline;
  return `${format.count(count)} ${format.plural(format.messages.caption[HEADLINE[kind]], count)}`;
}

import { board } from '#lib/card/layout/board.ts';
import {
  type CardContext,
  getCardTitle,
  HEADLINE,
  hides,
  LAMPS,
} from '#lib/card/layout/cardContext.ts';
import type { CardDefinition } from '#lib/card/layout/cardDefinition.ts';
import { heading } from '#lib/card/layout/heading.ts';
import { box, line } from '#lib/card/layout/nodes.ts';
import { proportionBar } from '#lib/card/layout/proportionBar.ts';
import type { SceneNode } from '#lib/card/scene.ts';
import { OVERLAY } from '#lib/card/sizes.ts';

const PAD = 10;

/** For streams: the number and the latest game on plates of glass, and nothing around them. */
export const overlayCard: CardDefinition = {
  label: 'Overlay',
  hint: 'For streams',
  size: OVERLAY,
  backdrop: 'glass',
  small: true,
  layout,
  describe: ({ data, format }) =>
    data.recent.slice(0, 1).map(({ title }) => `${format.messages.heading.recent}: ${title}`),
  text: () => [],
};

function layout(context: CardContext): SceneNode[] {
  const { data, options, format, width, height } = context;
  const { headline, tally } = data.summary;
  const lamps = { cap: 6, room: 170, hollow: LAMPS[headline.kind].hollow, fill: 'lamp' } as const;
  const spelled = board(PAD, 0, headline.count, headline.count, lamps);
  const barHeight = hides(options, 'bar') ? 0 : 8;
  const plate = height - barHeight;
  const top = Math.floor((plate - spelled.h) / 2);
  const x = Math.max(90, spelled.w + 2 * PAD) + PAD;
  const room = width - x - PAD;
  const title = options.hide_title
    ? []
    : [heading(getCardTitle(data, options), { x, y: 25, room, fill: 'glassTitle' })];
  const counted = format.plural(format.messages.caption[HEADLINE[headline.kind]], headline.count);
  const latest = data.recent[0]?.title ?? '';
  const lines = [
    line({ x, y: 43, text: counted, room, size: 13, fill: 'accent' }),
    ...(latest === ''
      ? []
      : [line({ x, y: 62, text: latest, foreign: true, room, size: 14, fill: 'glassText' })]),
  ];
  // The plate ends where the widest line does, other fonts being wider.
  const widths = [
    ...lines.map((one) => one.width * (one.tight ? 1 : 1.24)),
    title[0] ? widthOf(title[0]) : 0,
  ];
  const end = Math.min(width, Math.ceil(x + Math.max(...widths) + PAD));
  return [
    box(0, 0, end, plate, 'glass'),
    ...spelled.nodes.map((node) => ({ ...node, y: top })),
    ...title,
    ...lines,
    ...(barHeight > 0 ? proportionBar(tally, { width: end, height }) : []),
  ];
}

function widthOf(node: SceneNode): number {
  if (node.kind === 'path') return node.w;
  return node.kind === 'text' ? node.width * (node.tight ? 1 : 1.24) : 0;
}

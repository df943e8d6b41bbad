import { measureText } from '#lib/card/fonts/measureText.ts';
import { board } from '#lib/card/layout/board.ts';
import {
  type CardContext,
  getCardTitle,
  HEADLINE,
  hides,
  LAMPS,
} from '#lib/card/layout/cardContext.ts';
import type { CardDefinition } from '#lib/card/layout/cardDefinition.ts';
import { sockets } from '#lib/card/layout/glass.ts';
import { heading } from '#lib/card/layout/heading.ts';
import { awardMark, goldMark } from '#lib/card/layout/marks.ts';
import { box, line } from '#lib/card/layout/nodes.ts';
import { proportionBar } from '#lib/card/layout/proportionBar.ts';
import type { SceneNode } from '#lib/card/scene.ts';
import { USERBAR } from '#lib/card/sizes.ts';
import { describeLedger } from './statsCard.ts';

const GAP = 16;
const MARK = 28;
const SIZE = 12;
const ON_GLASS = { fill: 'glassZinc', stroke: undefined } as const;

/** The userbar: the number, the name, and a line of what there is room for. */
export const miniCard: CardDefinition = {
  label: 'Userbar',
  hint: '468×60, for forum signatures',
  size: USERBAR,
  backdrop: 'glass',
  small: true,
  hasIcons: true,
  layout,
  describe: describeLedger,
  text: () => [],
};

function layout(context: CardContext): SceneNode[] {
  const { data, options, width, height } = context;
  const { headline, tally } = data.summary;
  const lamps = { cap: 5, room: 170, hollow: LAMPS[headline.kind].hollow, fill: 'lamp' } as const;
  const spelled = board(10, 2, headline.count, headline.count, lamps);
  const top = 2 + Math.max(0, Math.floor((49 - spelled.h) / 10) * 5);
  const x = Math.max(115, 10 + spelled.w + 15);
  const marked = !hides(options, 'mark');
  const end = width - 10 - (marked ? MARK + 12 : 0);
  const title = { x, y: 27, room: end - x, fill: 'glassTitle' } as const;
  return [
    box(0, 0, width, height, 'glass'),
    sockets(10, 2, x - 12, height),
    ...spelled.nodes.map((node) => ({ ...node, y: top })),
    ...(options.hide_title ? [] : [heading(getCardTitle(data, options), title)]),
    ...facts(context, { x, end, y: options.hide_title ? 33 : 45 }),
    ...(marked ? goldMark(width - 12 - MARK, 13, MARK) : []),
    ...(hides(options, 'bar') ? [] : proportionBar(tally, { width, height }, 5)),
  ];
}

/** What the number counts, then beaten, then played: from the left, while there is room. */
function facts(
  context: CardContext,
  { x, end, y }: { x: number; end: number; y: number },
): SceneNode[] {
  const { data, options, format } = context;
  const { headline } = data.summary;
  const style = { y, size: SIZE, fill: 'glassLabel' } as const;
  const counted = format.plural(format.messages.caption[HEADLINE[headline.kind]], headline.count);
  const first = line({ ...style, x, text: counted, room: end - x });
  const nodes: SceneNode[] = [first];
  let next = x + first.width * 1.15 + GAP;
  for (const { text, mark } of furtherFacts(context)) {
    const lead = mark && options.show_icons ? 15 : 0;
    const room = measureText(text, SIZE) * 1.2;
    if (next + lead + room > end) break;
    if (lead > 0) nodes.push({ ...awardMark('beaten', next + 5, y - 4.5), ...ON_GLASS });
    nodes.push(line({ ...style, x: next + lead, text, room }));
    next += lead + room + GAP;
  }
  return nodes;
}

function furtherFacts({ data, options, format }: CardContext): { text: string; mark: boolean }[] {
  const { headline, tally } = data.summary;
  const label = format.messages.label.beaten.toLocaleLowerCase(options.locale);
  const beaten = { text: `${format.count(tally.beaten)} ${label}`, mark: true };
  const played = { text: format.withCount(format.messages.played, tally.played), mark: false };
  const said =
    headline.kind === 'beaten-hardcore' || tally.beaten === 0 || hides(options, 'beaten');
  return [...(said ? [] : [beaten]), ...(hides(options, 'played') ? [] : [played])];
}

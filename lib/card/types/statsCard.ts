import { measureText } from '#lib/card/fonts/measureText.ts';
import { board } from '#lib/card/layout/board.ts';
import type { ExtraLine } from '#lib/card/layout/cardContext.ts';
import {
  border,
  type CardContext,
  getCardTitle,
  HEADLINE,
  hides,
  LAMPS,
} from '#lib/card/layout/cardContext.ts';
import type { CardDefinition } from '#lib/card/layout/cardDefinition.ts';
import { foot } from '#lib/card/layout/foot.ts';
import { caption, GLASS, sockets } from '#lib/card/layout/glass.ts';
import { heading } from '#lib/card/layout/heading.ts';
import { awardMark, type MarkKind, plainMark } from '#lib/card/layout/marks.ts';
import { box, leaders, line } from '#lib/card/layout/nodes.ts';
import { proportionBar } from '#lib/card/layout/proportionBar.ts';
import { meter } from '#lib/card/layout/textLines.ts';
import type { SceneNode } from '#lib/card/scene.ts';
import { STATS } from '#lib/card/sizes.ts';
import { padEnd, padStart } from '#lib/card/text/columns.ts';

const X = 240;
const ROW = 25;

/** The default card: the lamp board at the left, the ledger at the right. */
export const statsCard: CardDefinition = {
  label: 'Numbers',
  hint: 'The board and the ledger',
  size: STATS,
  backdrop: 'ground',
  hasIcons: true,
  hasExtraLines: true,
  layout,
  describe: describeLedger,
  text: ledgerText,
};

function layout(context: CardContext): SceneNode[] {
  const { data, options, width, height } = context;
  const bar = !hides(options, 'bar');
  return [
    box(0, 0, width, height, 'ground'),
    ...glassPanel(context),
    ...border(context),
    ...ledger(context),
    ...(bar ? proportionBar(data.summary.tally, context) : []),
  ];
}

function glassPanel({ data, format, height }: CardContext): SceneNode[] {
  const { kind, count } = data.summary.headline;
  const y = 21 + Math.floor((height - 195) / 20) * 10;
  const games = count;
  // A number of small lamps is centred in the space of a large one.
  const lamps = { cap: 10, room: 180, hollow: LAMPS[kind].hollow, fill: 'lamp' } as const;
  const spelled = board(20, y, count, games, lamps);
  const top = Math.floor((99 - spelled.h) / 20) * 10;
  const words = format.plural(format.messages.caption[HEADLINE[kind]], count);
  return [
    box(0, 0, GLASS, height, 'glass'),
    sockets(20, y, GLASS, height),
    ...spelled.nodes.map((node) => ({ ...node, y: y + top })),
    ...caption(words, y + 120),
  ];
}

/** A line of the ledger. */
interface LedgerLine {
  key: MarkKind | ExtraLine;
  mark: MarkKind | null;
  value: number;
}

/** The lines of the ledger in their order: what the board does not say, then what was asked for. */
function ledgerLines({ data, options }: Pick<CardContext, 'data' | 'options'>): LedgerLine[] {
  const { tally, headline, achievements, hardcoreAchievements, revised, retired } = data.summary;
  const base: [MarkKind, number][] = [
    ['mastered', tally.mastered],
    ['completed', tally.completed],
    ['beaten', tally.beaten],
    ['casual', tally.beatenCasual],
    ['unfinished', tally.unfinished],
  ];
  const more = {
    achievements,
    hardcore: hardcoreAchievements,
    points: data.points,
    retropoints: data.retroPoints,
    revised,
    retired,
  };
  return [
    ...base
      .filter(([key]) => key !== HEADLINE[headline.kind])
      .map(([key, value]) => ({ key, mark: key, value }) as LedgerLine)
      .filter(({ key }) => !options.hide.some((hidden) => hidden === key)),
    ...options.show.map((key) => ({ key, mark: null, value: more[key] })),
  ];
}

function ledger(context: CardContext): SceneNode[] {
  const { data, options, width, height } = context;
  const end = width - 20;
  const first = options.hide_title ? 45 : 70;
  const last = height - 50;
  const lines = ledgerLines(context);
  const fit = Math.floor((last - first) / ROW) + 1;
  // What was asked for stays; what is always there makes room, from its end.
  const base = lines.length - options.show.length;
  const shown =
    lines.length <= fit
      ? lines
      : lines.filter((_, i) => i >= base || i < fit - options.show.length);
  const title = getCardTitle(data, options);
  const mark = !hides(options, 'mark') && !options.hide_title;
  return [
    ...(options.hide_title
      ? []
      : [heading(title, { x: X, y: 39, room: end - X - (mark ? 26 : 0), fill: 'title' })]),
    ...(mark ? [plainMark(end - 14, 22, 14, 'mark')] : []),
    ...shown.slice(0, fit).flatMap((one, i) => row(context, one, first + i * ROW, end)),
    ...foot(context, { x: X, end, y: height - 23 }),
  ];
}

/** `Beaten . . . . 141` */
function row(context: CardContext, one: LedgerLine, y: number, end: number): SceneNode[] {
  const { options, format } = context;
  const marks = options.show_icons;
  const x = X + (marks ? 18 : 0);
  const weight = options.text_bold ? 600 : 400;
  const text = format.count(one.value);
  const valueWidth = measureText(text, 15, weight) * 1.1;
  const label = format.messages.label[one.key];
  const room = end - x - valueWidth - 10;
  const named = line({ x, y, text: label, room, size: 14, fill: 'label' });
  const value = { x: end, y, text, room: end - x, size: 15, weight, fill: 'text' } as const;
  return [
    ...(marks && one.mark ? [awardMark(one.mark, X + 5, y - 4.5)] : []),
    named,
    ...leaders(x + named.width * (named.tight ? 1 : 1.12) + 8, y - 2, end - valueWidth - 6),
    line({ ...value, anchor: 'right' }),
  ];
}

/** The lines of the ledger in words. */
export function describeLedger(context: CardContext): string[] {
  const { count, messages } = context.format;
  return ledgerLines(context).map(({ key, value }) => `${messages.label[key]} ${count(value)}`);
}

/** Columns of a bar in plain text. */
const TEXT_BAR = 24;

/** The numbers in plain text, each with its share of everything that was played. */
export function ledgerText(context: CardContext): string[] {
  const { data, format } = context;
  const { played, mastered } = data.summary.tally;
  const hidden = hides(context.options, 'mastered') || data.summary.headline.kind !== 'mastered';
  const first: LedgerLine[] = hidden
    ? []
    : [{ key: 'mastered', mark: 'mastered', value: mastered }];
  return [...first, ...ledgerLines(context)].map(({ key, mark, value }) => {
    const bar = mark === null ? ' '.repeat(TEXT_BAR) : meter(value, played, TEXT_BAR);
    const label = padEnd(format.messages.label[key], 22);
    return `${label}  ${bar}  ${padStart(format.count(value), 10)}`;
  });
}

import { wrapText } from '#lib/card/fonts/fitText.ts';
import { unlitSign } from '#lib/card/layout/board.ts';
import { border } from '#lib/card/layout/cardContext.ts';
import { GLASS, sockets } from '#lib/card/layout/glass.ts';
import { heading } from '#lib/card/layout/heading.ts';
import { goldMark, plainMark } from '#lib/card/layout/marks.ts';
import { box, line } from '#lib/card/layout/nodes.ts';
import type { MessageKind } from '#lib/card/messages/messages.ts';
import type { CardOptions } from '#lib/card/options/options.ts';
import { type ResolvedOptions, resolveOptions } from '#lib/card/options/resolveOptions.ts';
import type { CardScene, SceneNode } from '#lib/card/scene.ts';
import { cleanText } from '#lib/card/text/cleanText.ts';
import { createScene } from './layoutCard.ts';

/** A name is 20 characters at most; what is asked for may be anything. */
const LONGEST_NAME = 24;

/**
 * Lays out the message shown instead of a card, at the card's size: unknown player, fetch not
 * finished, upstream down, malformed address.
 * @param name as requested, or null if it must not be shown
 */
export function layoutMessage(
  kind: MessageKind,
  options: CardOptions,
  name: string | null = null,
): CardScene {
  const resolved = resolveOptions(options, 0);
  const { title, text } = resolved.format.messages.message[kind];
  const shown = cleanText(name ?? '', LONGEST_NAME);
  const nodes = resolved.definition.small
    ? smallMessage(resolved, shown || title, text)
    : largeMessage(kind, resolved, shown, title, text);
  const titles = [shown, title].filter((part) => part !== '').join(': ');
  return createScene(resolved, nodes, { title: titles, desc: text });
}

const QUESTION = [
  '.####.',
  '######',
  '##..##',
  '....##',
  '...##.',
  '..##..',
  '..##..',
  '......',
  '..##..',
  '..##..',
];
const GAP = '.'.repeat(8);
const BLANK = Array<string>(8).fill(GAP);
const DOTS = [...BLANK, '##.##.##', '##.##.##'];
const DASH = [...BLANK.slice(0, 4), '######', '######'];

/** What the board shows in place of a number. */
const SIGNS: Readonly<Record<MessageKind, readonly string[]>> = {
  unknown: QUESTION,
  pending: DOTS,
  down: DASH,
  malformed: QUESTION,
  hidden: DASH,
};

function largeMessage(
  kind: MessageKind,
  resolved: ResolvedOptions,
  name: string,
  title: string,
  text: string,
): SceneNode[] {
  const { options, width, height } = resolved;
  const wall = options.type === 'wall';
  const [ink, label] = wall
    ? (['glassTitle', 'glassLabel'] as const)
    : (['title', 'label'] as const);
  const y = 21 + Math.floor((height - 195) / 20) * 10;
  const end = width - 20;
  const x = GLASS + 20;
  const base = Math.floor(height / 2) - 14;
  const lines = wrapText(text, (end - x) * 0.92, 14, 3);
  return [
    box(0, 0, width, height, wall ? 'glass' : 'ground'),
    box(0, 0, GLASS, height, 'glass'),
    sockets(20, y, GLASS, height),
    unlitSign(20, y, SIGNS[kind], 10),
    ...border(resolved),
    plainMark(end - 14, 22, 14, wall ? 'glassControl' : 'mark'),
    ...(name === ''
      ? []
      : [line({ x, y: 36, text: name, foreign: true, room: end - x - 26, size: 14, fill: label })]),
    heading(title, { x, y: base, room: end - x, fill: ink }),
    ...lines.map((one, i) =>
      line({ x, y: base + 26 + i * 20, text: one.text, room: end - x, size: 14, fill: label }),
    ),
  ];
}

function smallMessage(
  { width, height }: ResolvedOptions,
  title: string,
  text: string,
): SceneNode[] {
  const room = width - 20 - 12 - 28 - 12;
  const middle = Math.floor(height / 2);
  return [
    box(0, 0, width, height, 'glass'),
    sockets(10, 2, width, height),
    box(14, middle - 24, room + 8, 48, 'glass'),
    heading(title, { x: 20, y: middle - 3, room, fill: 'glassTitle' }),
    line({ x: 20, y: middle + 16, text, room, size: 12, fill: 'glassLabel' }),
    ...goldMark(width - 12 - 28, middle - 14, 28),
  ];
}

import type { CardData } from '#lib/card/data/cardData.ts';
import { band, bandHeight } from '#lib/card/layout/band.ts';
import { border, type CardContext, hides, LAMPS } from '#lib/card/layout/cardContext.ts';
import type { CardDefinition } from '#lib/card/layout/cardDefinition.ts';
import { markKind } from '#lib/card/layout/marks.ts';
import { box, line } from '#lib/card/layout/nodes.ts';
import { proportionBar } from '#lib/card/layout/proportionBar.ts';
import { COLUMNS, stack } from '#lib/card/layout/textLines.ts';
import type { Formatter } from '#lib/card/messages/createFormatter.ts';
import type { SceneNode } from '#lib/card/scene.ts';
import { LEDGER } from '#lib/card/sizes.ts';
import { ledgerText } from './statsCard.ts';

const TILE = 28;
const PITCH = 32;
const X = 20;

/** The awards, newest first: an icon each in the frame of its award, or a plain lamp. */
export const wallCard: CardDefinition = {
  label: 'Wall',
  hint: 'The icons of the newest awards',
  size: LEDGER,
  backdrop: 'glass',
  hasIcons: true,
  countIcons(frame) {
    const { columns, rows } = wallTiles(frame);
    return frame.options.show_icons ? columns * rows : 0;
  },
  layout,
  describe: ({ data, format }) =>
    data.wall.length === 0 ? [format.messages.none.wall] : describeAwards(data, format),
  text(context) {
    const { data, format } = context;
    const { tally } = data.summary;
    return data.wall.length === 0
      ? [format.messages.none.wall]
      : [stack(tally, tally.played, COLUMNS), ...ledgerText(context)];
  },
};

/** How many tiles a wall of this size shows. */
function wallTiles({ options, width, height }: Pick<CardContext, 'options' | 'width' | 'height'>): {
  columns: number;
  rows: number;
} {
  const bottom = height - (hides(options, 'bar') ? 0 : 8);
  return {
    columns: Math.floor((width - 2 * X + PITCH - TILE) / PITCH),
    rows: Math.floor((bottom - bandHeight({ options }) - 6) / PITCH),
  };
}

function layout(context: CardContext): SceneNode[] {
  const { data, options, format, width, height, icons } = context;
  const { columns, rows } = wallTiles(context);
  const top = bandHeight(context);
  const bottom = height - (hides(options, 'bar') ? 0 : 8);
  const y0 = top + Math.floor((bottom - top - rows * PITCH + PITCH - TILE) / 2);
  const x0 = Math.floor((width - columns * PITCH + PITCH - TILE) / 2);
  const tiles = Array.from({ length: columns * rows }, (_, i) => {
    const [x, y] = [x0 + (i % columns) * PITCH, y0 + Math.floor(i / columns) * PITCH];
    const game = data.wall[i];
    if (!game) return [box(x + TILE / 2 - 1, y + TILE / 2 - 1, 2, 2, 'socket')];
    return tile(x, y, game.award, game.icon === null ? undefined : icons.get(game.icon));
  });
  const none = { x: X, y: top + 30, text: format.messages.none.wall, room: width - 2 * X } as const;
  return [
    box(0, 0, width, height, 'glass'),
    ...band(context, format.messages.heading.wall),
    ...border(context),
    ...(data.wall.length === 0 ? [line({ ...none, size: 14, fill: 'glassLabel' })] : tiles.flat()),
    ...(hides(options, 'bar') ? [] : proportionBar(data.summary.tally, context)),
  ];
}

/** Only what an `<img>` of ours can be: a raster picture, whole, in the address itself. */
const PICTURE = /^data:image\/(?:png|webp|jpeg|gif);base64,[A-Za-z0-9+/]+={0,2}$/;

function tile(
  x: number,
  y: number,
  award: CardContext['data']['wall'][number]['award'],
  href?: string,
): SceneNode[] {
  const { fill, hollow } = LAMPS[award ?? 'other'];
  if (href === undefined || !PICTURE.test(href)) {
    if (!hollow) return [box(x, y, TILE, TILE, fill)];
    const ring = { x: x + 2, y: y + 2, w: TILE - 4, h: TILE - 4 };
    return [{ kind: 'rect', ...ring, fill: null, stroke: fill, strokeWidth: 4 }];
  }
  const edge = award === 'mastered' ? 2 : 1;
  const image = { x: x + 2, y: y + 2, w: TILE - 4, h: TILE - 4, href };
  const frame = { x: x + edge / 2, y: y + edge / 2, w: TILE - edge, h: TILE - edge };
  // Beaten games stand on a foot, the others in a frame.
  if (award === 'beaten-hardcore' || award === 'beaten-softcore') {
    const foot = { x: x + 2, y: y + TILE - 4, w: TILE - 4, h: 4 };
    const inner = { x: foot.x + 0.5, y: foot.y + 0.5, w: foot.w - 1, h: 3 };
    const solid = box(foot.x, foot.y, foot.w, foot.h, fill);
    const open = { kind: 'rect', ...inner, fill: 'glass', stroke: fill, strokeWidth: 1 } as const;
    return [{ kind: 'image', ...image }, award === 'beaten-hardcore' ? solid : open];
  }
  return [
    { kind: 'image', ...image },
    { kind: 'rect', ...frame, fill: null, stroke: fill, strokeWidth: edge },
  ];
}

/** How many awards of each kind. */
function describeAwards({ summary, wall }: CardData, format: Formatter): string[] {
  const { tally } = summary;
  const counts = {
    mastered: tally.mastered,
    completed: tally.completed,
    beaten: tally.beaten,
    casual: tally.beatenCasual,
    awarded: tally.other,
    unfinished: 0,
  };
  const kinds = [...new Set(wall.map(({ award }) => markKind(award)))];
  return kinds.map((kind) => `${format.messages.label[kind]} ${format.count(counts[kind])}`);
}

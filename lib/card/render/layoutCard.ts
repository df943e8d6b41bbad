import type { CardPalette } from '#lib/card/colour/cardPalette.ts';
import type { CardData } from '#lib/card/data/cardData.ts';
import { headlineText } from '#lib/card/layout/band.ts';
import { type CardContext, LAMPS } from '#lib/card/layout/cardContext.ts';
import { playedText } from '#lib/card/layout/foot.ts';
import { interpolate } from '#lib/card/messages/createFormatter.ts';
import { isRightToLeft } from '#lib/card/messages/locales.ts';
import type { CardOptions } from '#lib/card/options/options.ts';
import { type ResolvedOptions, resolveOptions } from '#lib/card/options/resolveOptions.ts';
import type { CardScene, SceneNode } from '#lib/card/scene.ts';

/**
 * Lays out a player's card. Pure, and the same in Node and in the browser.
 * @param icons data URLs of icons by their path on the media host, for the wall; lamps without
 */
export function layoutCard(
  data: CardData,
  options: CardOptions,
  icons: ReadonlyMap<string, string> = new Map(),
): CardScene {
  const resolved = resolveOptions(options, data.takenAt);
  const { definition, palette } = resolved;
  const context: CardContext = {
    ...resolved,
    data,
    icons: options.show_icons ? icons : new Map<string, string>(),
  };
  const { fill } = LAMPS[data.summary.headline.kind];
  return createScene(
    { ...resolved, palette: options.ring_color === null ? withLamps(palette, fill) : palette },
    definition.layout(context),
    {
      title: titleText(context),
      desc: descText(context, definition.describe(context)),
    },
  );
}

/** Gives the lamps the colour of their meaning. */
function withLamps(painting: CardPalette, fill: (typeof LAMPS)['other']['fill']): CardPalette {
  const { palette, light } = painting;
  return {
    ...painting,
    palette: { ...palette, lamp: palette[fill] },
    light: light && { ...light, lamp: light[fill] },
  };
}

/** A scene from its nodes, mirrored where the language is written from right to left. */
export function createScene(
  { options, width, height, palette }: ResolvedOptions,
  nodes: readonly SceneNode[],
  texts: Pick<CardScene, 'title' | 'desc'>,
): CardScene {
  const rtl = isRightToLeft(options.locale);
  return {
    width,
    height,
    ...texts,
    ...palette,
    radius: options.border_radius,
    lang: options.locale,
    rtl,
    animated: !options.disable_animations,
    nodes: rtl ? mirror(nodes, width) : nodes,
  };
}

/** Turns a card around for a language from right to left. Shapes stay as they are. */
function mirror(nodes: readonly SceneNode[], width: number): SceneNode[] {
  return nodes.map((node): SceneNode => {
    switch (node.kind) {
      case 'circle':
        return { ...node, cx: width - node.cx };
      case 'text':
        return { ...node, x: width - node.x, anchor: node.anchor === 'left' ? 'right' : 'left' };
      default:
        return { ...node, x: width - node.x - node.w };
    }
  });
}

/** The player and the number on the board: `MaxMilyin: 817 games mastered`. */
function titleText(context: CardContext): string {
  const { name, demo } = context.data;
  return `${name}${demo ? ' (demo)' : ''}: ${headlineText(context)}`;
}

/** Everything that a card shows, in words: lamps and outlines are said here. */
function descText(context: CardContext, details: readonly string[]): string {
  const { data, options, format } = context;
  const title = options.custom_title === '' ? [] : [options.custom_title];
  const asOf = interpolate(format.messages.asOf, { date: format.day(data.takenAt) ?? '' });
  const parts = [...title, titleText(context), ...details, playedText(context), asOf];
  return parts.filter((part) => part !== '').join('. ');
}

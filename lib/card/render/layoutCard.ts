import type { CardData } from '#lib/card/data/cardData.ts';
import { type CardPalette, getCardPalette } from '#lib/card/colour/cardPalette.ts';
import type { CardOptions } from '#lib/card/options/options.ts';
import type { CardScene, SceneNode } from '#lib/card/scene.ts';
import { CARD_SIZES, type CardType } from '#lib/card/sizes.ts';
import { isRightToLeft } from '#lib/card/messages/locales.ts';
import { createFormatter } from '#lib/card/messages/createFormatter.ts';
import { dustCard, revisedCard } from '#lib/card/types/dustCard.ts';
import { descWords, titleWords } from './describe.ts';
import { lettersCard } from '#lib/card/types/lettersCard.ts';
import { miniCard } from '#lib/card/types/miniCard.ts';
import { mirror } from './mirror.ts';
import { overlayCard } from '#lib/card/types/overlayCard.ts';
import { passportCard } from '#lib/card/types/passportCard.ts';
import { nextCard, recentCard, systemsCard } from '#lib/card/layout/rows.ts';
import { LAMPS, type CardContext } from '#lib/card/layout/cardContext.ts';
import { statsCard } from '#lib/card/types/statsCard.ts';
import { wallCard, wallTiles } from '#lib/card/types/wallCard.ts';

const LAYOUTS: Readonly<Record<CardType, (context: CardContext) => SceneNode[]>> = {
  stats: statsCard,
  recent: recentCard,
  systems: systemsCard,
  next: nextCard,
  wall: wallCard,
  passport: passportCard,
  letters: lettersCard,
  dust: dustCard,
  revised: revisedCard,
  mini: miniCard,
  overlay: overlayCard,
};

/** How large a card with these options is, in CSS pixels. */
export function getCardSize({ type, card_width, card_height }: CardOptions): {
  width: number;
  height: number;
} {
  const { width, height } = CARD_SIZES[type];
  return { width: card_width ?? width, height: card_height ?? height };
}

/** How many icons a card with these options shows: 0 but for the wall. */
export function iconsShown(options: CardOptions): number {
  if (options.type !== 'wall' || !options.show_icons) return 0;
  const { columns, rows } = wallTiles({ options, ...getCardSize(options) });
  return columns * rows;
}

/**
 * Lays out a player's card. Pure, and alike in Node and in the browser.
 * @param icons data URLs of icons by their path on the media host, for the wall; lamps without
 */
export function layoutCard(
  data: CardData,
  options: CardOptions,
  icons: ReadonlyMap<string, string> = new Map(),
): CardScene {
  const format = createFormatter(options, data.takenAt);
  const shown = options.show_icons ? icons : new Map<string, string>();
  const context: CardContext = { data, options, format, ...getCardSize(options), icons: shown };
  const { fill } = LAMPS[data.summary.headline.kind];
  const painting = lampsIn(getCardPalette(options), fill, options.ring_color !== null);
  const words = { title: titleWords(context), desc: descWords(context) };
  return assembleScene(options, LAYOUTS[options.type](context), words, painting);
}

/** Gives the lamps the colour of what they stand for, where the options do not. */
function lampsIn(
  painting: CardPalette,
  fill: (typeof LAMPS)['other']['fill'],
  asked: boolean,
): CardPalette {
  if (asked) return painting;
  const { palette, light } = painting;
  return {
    ...painting,
    palette: { ...palette, lamp: palette[fill] },
    light: light && { ...light, lamp: light[fill] },
  };
}

/** A scene from its nodes, mirrored where the language asks for it. */
export function assembleScene(
  options: CardOptions,
  nodes: readonly SceneNode[],
  words: Pick<CardScene, 'title' | 'desc'>,
  painting: CardPalette = getCardPalette(options),
): CardScene {
  const size = getCardSize(options);
  const rtl = isRightToLeft(options.locale);
  return {
    ...size,
    ...words,
    ...painting,
    radius: options.border_radius,
    lang: options.locale,
    rtl,
    animated: !options.disable_animations,
    nodes: rtl ? mirror(nodes, size.width) : nodes,
  };
}

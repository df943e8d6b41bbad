import type { CardData } from '#lib/card/data/cardData.ts';
import { wallIcons } from '#lib/card/data/cardData.ts';
import { cardKey } from '#lib/card/options/cardQuery.ts';
import type { CardOptions } from '#lib/card/options/options.ts';
import { countIcons } from '#lib/card/options/resolveOptions.ts';
import { layoutCard } from '#lib/card/render/layoutCard.ts';
import { paintSvg } from '#lib/card/render/paintSvg.ts';
import type { CardScene } from '#lib/card/scene.ts';
import { usernameKey } from '#lib/domain/username.ts';
import { env } from '#lib/env.ts';
import { createPictures, type Pictures } from '#lib/images/cache/createPictures.ts';
import { loadMedia } from '#lib/images/media/loadMedia.ts';
import type { Pixels } from '#lib/images/media/media.ts';
import { drawCard } from '#lib/images/render/drawCard.ts';
import { log } from '#lib/log.ts';
import { singleton } from '#lib/singleton.ts';
import { inlineIcons, MOST_ICONS } from './inlineIcons.ts';

/** A card that is to be drawn, or that has icons. */
export interface CardDrawing {
  format: 'svg' | 'png';
  /** Pixels of a PNG to one of the card. */
  scale: 1 | 2;
  /** As it is without icons. */
  scene: CardScene;
  /** Paths of the icons that it shows. */
  icons: readonly string[];
  /** Lays it out with icons, which are data URLs by path. */
  layOut(icons: ReadonlyMap<string, string>): CardScene;
}

/** Cards apart from link previews, so that no choice of options pushes those out. */
const CARDS_BYTES = 16 * 1024 * 1024;

/** The drawn cards of this process. One that cannot be drawn is empty: 0 bytes. */
export function cardPictures(): Pictures<CardDrawing> {
  return singleton('cards.pictures', () =>
    createPictures<CardDrawing>({
      loadMedia,
      pathsOf: ({ icons }) => [...icons],
      draw: drawCardWith,
      plain: () => new Uint8Array(),
      now: () => performance.now(),
      timeScale: env().timeScale,
      maxBytes: CARDS_BYTES,
      log: log(),
    }),
  );
}

/** Under what a card is cached: its format and scale, the player in lower case, and its options. */
export function cardAddress(
  name: string,
  options: CardOptions,
  { format, scale }: Pick<CardDrawing, 'format' | 'scale'>,
): string {
  return [format, scale, usernameKey(name), cardKey(options)].join(' ');
}

/** The player of an address that `cardAddress` made, lower case. */
export const cardName = (address: string) => address.split(' ', 3)[2] ?? '';

/** What there is to draw of a player's card. */
export function drawingOf(
  data: CardData,
  options: CardOptions,
  how: Pick<CardDrawing, 'format' | 'scale'>,
): CardDrawing {
  const icons = wallIcons(data, Math.min(MOST_ICONS, countIcons(options)));
  return {
    ...how,
    scene: layoutCard(data, options),
    icons,
    layOut: (urls) => layoutCard(data, options, urls),
  };
}

async function drawCardWith(
  { format, scale, scene, icons, layOut }: CardDrawing,
  media: ReadonlyMap<string, Pixels>,
): Promise<Uint8Array> {
  // In the order of the card, where the newest come first: those that do not fit are the last.
  const found = icons.flatMap((path): [string, Pixels][] => {
    const pixels = media.get(path);
    return pixels ? [[path, pixels]] : [];
  });
  const shown = found.length > 0 ? layOut(await inlineIcons(new Map(found))) : scene;
  return format === 'svg' ? new TextEncoder().encode(paintSvg(shown)) : drawCard(shown, scale);
}

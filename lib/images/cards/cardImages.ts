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
import { createImageCache, type ImageCache } from '#lib/images/cache/createImageCache.ts';
import { loadMedia } from '#lib/images/media/loadMedia.ts';
import type { Pixels } from '#lib/images/media/media.ts';
import { drawCard } from '#lib/images/render/drawCard.ts';
import { log } from '#lib/log.ts';
import { singleton } from '#lib/singleton.ts';
import { inlineIcons, MOST_ICONS } from './inlineIcons.ts';

/** A card to draw, or one with icons. */
export interface CardDrawing {
  format: 'svg' | 'png';
  /** Pixels of a PNG per CSS pixel. */
  scale: 1 | 2;
  /** The card without icons. */
  scene: CardScene;
  /** Paths of its icons on the media host. */
  icons: readonly string[];
  /** Lays the card out with icons. Keys are paths, values data URLs. */
  layOut(icons: ReadonlyMap<string, string>): CardScene;
}

/** Separate from link previews, so that many combinations of options do not push those out. */
const MAX_BYTES = 16 * 1024 * 1024;

/** The drawn cards of this process. A card that cannot be drawn has 0 bytes. */
export function cardImages(): ImageCache<CardDrawing> {
  return singleton('cards.images', () =>
    createImageCache<CardDrawing>({
      loadMedia,
      getMediaPaths: ({ icons }) => [...icons],
      draw,
      drawPlain: () => new Uint8Array(),
      now: () => performance.now(),
      timeScale: env().timeScale,
      maxBytes: MAX_BYTES,
      log: log(),
    }),
  );
}

/** The cache key of a card: format, scale, player in lower case, options. */
export function cardImageKey(
  name: string,
  options: CardOptions,
  { format, scale }: Pick<CardDrawing, 'format' | 'scale'>,
): string {
  return [format, scale, usernameKey(name), cardKey(options)].join(' ');
}

/** The player of a cache key, lower case. */
export const getCardName = (key: string) => key.split(' ', 3)[2] ?? '';

/** What to draw for a player's card. */
export function toCardDrawing(
  data: CardData,
  options: CardOptions,
  output: Pick<CardDrawing, 'format' | 'scale'>,
): CardDrawing {
  const icons = wallIcons(data, Math.min(MOST_ICONS, countIcons(options)));
  return {
    ...output,
    scene: layoutCard(data, options),
    icons,
    layOut: (urls) => layoutCard(data, options, urls),
  };
}

async function draw(
  { format, scale, scene, icons, layOut }: CardDrawing,
  media: ReadonlyMap<string, Pixels>,
): Promise<Uint8Array> {
  // In the order of the card, newest first: icons that do not fit are the oldest.
  const found = icons.flatMap((path): [string, Pixels][] => {
    const pixels = media.get(path);
    return pixels ? [[path, pixels]] : [];
  });
  const shown = found.length > 0 ? layOut(await inlineIcons(new Map(found))) : scene;
  return format === 'svg' ? new TextEncoder().encode(paintSvg(shown)) : drawCard(shown, scale);
}

import { env } from '#lib/env.ts';
import { loadMedia } from '#lib/images/media/loadMedia.ts';
import type { Scene } from '#lib/images/og/scene.ts';
import { drawScene } from '#lib/images/render/drawScene.ts';
import { log } from '#lib/log.ts';
import { singleton } from '#lib/singleton.ts';
import { createImageCache, type ImageCache } from './createImageCache.ts';
import { drawPlainOgImage } from './drawPlainOgImage.ts';
import { getMediaPaths } from './getMediaPaths.ts';

const MAX_BYTES = 32 * 1024 * 1024;

/** The link previews of this process. */
export function ogImages(): ImageCache<Scene> {
  return singleton('ogImages', () =>
    createImageCache({
      loadMedia,
      getMediaPaths,
      draw: drawScene,
      drawPlain: drawPlainOgImage,
      now: () => performance.now(),
      timeScale: env().timeScale,
      maxBytes: MAX_BYTES,
      log: log(),
    }),
  );
}

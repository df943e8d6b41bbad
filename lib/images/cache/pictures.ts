import { env } from '#lib/env.ts';
import { loadMedia } from '#lib/images/media/loadMedia.ts';
import type { Scene } from '#lib/images/og/scene.ts';
import { drawScene } from '#lib/images/render/drawScene.ts';
import { log } from '#lib/log.ts';
import { singleton } from '#lib/singleton.ts';
import { createPictures, type Pictures } from './createPictures.ts';
import { plainPicture } from './plainPicture.ts';
import { scenePaths } from './scenePaths.ts';

const PICTURES_BYTES = 32 * 1024 * 1024;

/** The link-preview pictures of this process. */
export function pictures(): Pictures<Scene> {
  return singleton('pictures', () =>
    createPictures({
      loadMedia,
      pathsOf: scenePaths,
      draw: drawScene,
      plain: plainPicture,
      now: () => performance.now(),
      timeScale: env().timeScale,
      maxBytes: PICTURES_BYTES,
      log: log(),
    }),
  );
}

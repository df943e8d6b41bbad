import { env } from '#lib/env.ts';
import { pool } from '#lib/images/render/pool.ts';
import { log } from '#lib/log.ts';
import { singleton } from '#lib/singleton.ts';
import { assembleMedia } from './assembleMedia.ts';
import type { LoadedMedia, MediaLoader } from './mediaLoader.ts';

/**
 * Loads icons and avatars, all together in a given time: from memory, from disk, from the media
 * host. What is late goes on being loaded and is kept for the next reader. Never rejects.
 * @param paths on the media host; any that is neither an icon's nor an avatar's is not there
 * @param withinMs how long to wait for the host
 */
export function loadMedia(paths: readonly string[], withinMs: number): Promise<LoadedMedia> {
  return media().load(paths, withinMs);
}

/** Forgets pictures of the media host, in memory and on disk. */
export function forgetMedia(paths: readonly string[]): void {
  for (const path of paths) media().forget(path);
}

function media(): MediaLoader {
  return singleton('media', () =>
    assembleMedia(env(), (png, kind) => pool().shrink({ png, kind }), log()),
  );
}

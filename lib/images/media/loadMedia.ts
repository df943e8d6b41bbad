import { env } from '#lib/env.ts';
import { pool } from '#lib/images/render/pool.ts';
import { log } from '#lib/log.ts';
import { singleton } from '#lib/singleton.ts';
import { assembleMedia } from './assembleMedia.ts';
import type { LoadedMedia, MediaLoader } from './mediaLoader.ts';

/**
 * Loads icons and avatars together within a timeout: from memory, from disk, from the media host.
 * Late ones are still loaded and cached for the next request. Never rejects.
 * @param paths on the media host; paths that are not an icon's or an avatar's are ignored
 * @param timeoutMs how long to wait for the host
 */
export function loadMedia(paths: readonly string[], timeoutMs: number): Promise<LoadedMedia> {
  return media().load(paths, timeoutMs);
}

/** Removes images of the media host from memory and disk. */
export function purgeMedia(paths: readonly string[]): void {
  for (const path of paths) media().purge(path);
}

function media(): MediaLoader {
  return singleton('media', () =>
    assembleMedia(env(), (png, kind) => pool().shrink({ png, kind }), log()),
  );
}

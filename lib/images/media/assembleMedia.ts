import { Agent } from 'undici';
import type { Env } from '#lib/env.ts';
import type { Log } from '#lib/log.ts';
import { openSqliteFile } from '#lib/storage/sqliteFile.ts';
import { every, systemClock } from '#lib/upstream/clock.ts';
import { fetchMedia } from './fetchMedia.ts';
import { MEDIA_FILE } from './mediaFile.ts';
import { createMediaLoader, type MediaLoader, type MediaLoaderParts } from './mediaLoader.ts';
import { createMediaStore, type MediaStore } from './mediaStore.ts';

const MB = 1024 * 1024;
const CONNECT_MS = 1000;
const ANSWER_MS = 4000;
const ANSWER_BYTES = 256 * 1024;
const CONNECTIONS = 8;
/** About 1,900 icons. A player's board has at most 109. */
const MEMORY_BYTES = 24 * MB;
/** About 4,000 icons. */
const FILE_BYTES = 64 * MB;

/**
 * How often expired images are deleted, ms; a small `TIME_SCALE` does not go below the second
 * value.
 */
const SWEEP_EVERY_MS = 3_600_000;
const LEAST_SWEEP_MS = 1000;

/** The settings it needs. */
export type MediaSettings = Pick<
  Env,
  'apiUrl' | 'dataDir' | 'demo' | 'mediaUrl' | 'siteUrl' | 'timeScale'
>;

/** Opens the file of icons and avatars. */
export function openMediaStore(
  { dataDir, demo, mediaUrl }: Pick<MediaSettings, 'dataDir' | 'demo' | 'mediaUrl'>,
  log: Log,
): MediaStore {
  const clock = systemClock;
  return createMediaStore({
    vault: openSqliteFile({ folder: dataDir, ...MEDIA_FILE, clock, log }),
    // The demo listens on another port each time, so its address is no name for its images.
    source: demo ? 'demo' : mediaUrl,
    clock,
    maxBytes: FILE_BYTES,
  });
}

/** Assembles the loader of icons and avatars. No other place knows all of its parts. */
export function assembleMedia(
  settings: MediaSettings,
  shrink: MediaLoaderParts['shrink'],
  log: Log,
): MediaLoader {
  const { apiUrl, dataDir, demo, mediaUrl, siteUrl, timeScale } = settings;
  const clock = systemClock;
  const host = {
    // The demo's pages get images from this site, which passes them on from the demo.
    mediaUrl: mediaUrl || new URL(apiUrl).origin,
    siteUrl,
    dispatcher: new Agent({ connect: { timeout: CONNECT_MS }, connections: CONNECTIONS }),
    totalMs: ANSWER_MS,
    maxBytes: ANSWER_BYTES,
  };
  const store = openMediaStore({ dataDir, demo, mediaUrl }, log);
  every(clock, Math.max(LEAST_SWEEP_MS, SWEEP_EVERY_MS * timeScale), store.sweep);
  return createMediaLoader({
    fetch: (path) => fetchMedia(host, path),
    shrink,
    store,
    clock,
    timeScale,
    memoryBytes: MEMORY_BYTES,
    log,
  });
}

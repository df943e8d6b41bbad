const ICON = /^\/Images\/(\d+)\.png$/;

/**
 * Packs an icon's path: its number if it has the usual form, else the path; empty without an icon. A
 * page contains hundreds of them besides its images.
 */
export const packIcon = (path: string | null): string => ICON.exec(path ?? '')?.[1] ?? path ?? '';

/** Undoes `packIcon`. */
export const unpackIcon = (packed: string): string | null =>
  /^\d/.test(packed) ? `/Images/${packed}.png` : packed || null;

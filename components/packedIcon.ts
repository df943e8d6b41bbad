const ICON = /^\/Images\/(\d+)\.png$/;

/**
 * An icon's path as a short text: the number of an icon as icons are named, else the path; empty
 * where there is none. A page carries hundreds of them beside its pictures.
 */
export const packIcon = (path: string | null): string => ICON.exec(path ?? '')?.[1] ?? path ?? '';

/** Reads what `packIcon` wrote. */
export const unpackIcon = (packed: string): string | null =>
  /^\d/.test(packed) ? `/Images/${packed}.png` : packed || null;

import type { Site } from './site.ts';

const PICTURE = /^\/(?:Images|UserPic)\/\w+\.png$/;

/**
 * The URL of an icon or avatar; undefined without one.
 * @param path from the upstream; only known image paths are accepted, since others could name another
 * host
 */
export function mediaAddress(
  { mediaUrl }: Pick<Site, 'mediaUrl'>,
  path: string | null,
): string | undefined {
  return path !== null && PICTURE.test(path) ? mediaUrl + path : undefined;
}

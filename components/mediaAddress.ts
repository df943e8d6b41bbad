import type { Site } from './site.ts';

const PICTURE = /^\/(?:Images|UserPic)\/\w+\.png$/;

/**
 * The address of an icon or avatar, undefined where there is none.
 * @param path as the upstream sent it; anything but a path of its pictures could name another host
 */
export function mediaAddress(
  { mediaUrl }: Pick<Site, 'mediaUrl'>,
  path: string | null,
): string | undefined {
  return path !== null && PICTURE.test(path) ? mediaUrl + path : undefined;
}

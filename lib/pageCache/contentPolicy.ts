import { createHash } from 'node:crypto';

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * The `content-security-policy` of a page: everything from this site, scripts by hash, pictures
 * from the media host too, framed by nobody.
 * @param html the finished page; its inline scripts are hashed
 * @param mediaUrl origin of icons and avatars, empty when they come from this site
 */
export function contentPolicy(html: string, mediaUrl: string): string {
  const hashes = new Set<string>();
  for (const [, script = ''] of html.matchAll(INLINE_SCRIPT)) {
    hashes.add(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  }
  const media = mediaUrl ? ` ${new URL(mediaUrl).origin}` : '';
  return [
    "default-src 'self'",
    `script-src 'self' ${[...hashes].join(' ')}`.trim(),
    `img-src 'self'${media}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

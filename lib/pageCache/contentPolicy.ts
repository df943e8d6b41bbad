import { createHash } from 'node:crypto';

/** JSON-LD is data and never runs, so its hash would only make the header longer. */
const INLINE_SCRIPT =
  /<script(?![^>]*\ssrc=)(?![^>]*\stype="application\/ld\+json")[^>]*>([\s\S]*?)<\/script>/g;

const CARD_BUILDER = /^\/u\/[a-z0-9]+\/share(?:\/[a-z]+\/[a-z_-]+)?$/;

/**
 * The `content-security-policy` of a page: everything from this site, inline scripts by hash, images
 * also from the media host. Any site may frame embeds, and none may frame other pages.
 * @param html the finished page; its inline scripts are hashed
 * @param mediaUrl origin of icons and avatars, empty if they come from this site
 * @param path the path of the page
 */
export function contentPolicy(html: string, mediaUrl: string, path: string): string {
  const hashes = new Set<string>();
  for (const [, script = ''] of html.matchAll(INLINE_SCRIPT)) {
    hashes.add(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  }
  const media = mediaUrl ? ` ${new URL(mediaUrl).origin}` : '';
  // The builder draws its preview as a data URL.
  const preview = CARD_BUILDER.test(path) ? ' data:' : '';
  return [
    "default-src 'self'",
    `script-src 'self' ${[...hashes].join(' ')}`.trim(),
    `img-src 'self'${media}${preview}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    // Left out for embeds: `*` matches network schemes only, not `file:` or `app:`.
    ...(path.startsWith('/embed/') ? [] : ["frame-ancestors 'none'"]),
  ].join('; ');
}

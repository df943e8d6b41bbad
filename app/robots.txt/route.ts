import { site } from '#lib/handlers/site.ts';
import { textResponse } from '#lib/http/textResponse.ts';

/**
 * What robots may read: everything but the API, save what tells about links. Cards and embeds stay
 * open, since only who reads them sees that they are `noindex`.
 */
export function GET(request: Request): Response {
  const lines = [
    'User-agent: *',
    'Allow: /',
    'Disallow: /api/',
    'Allow: /api/oembed',
    'Disallow: /find',
    '',
    `Sitemap: ${site().origin}/sitemap.xml`,
    '',
  ];
  return textResponse(request, lines.join('\n'), 'text/plain', 'public, max-age=300');
}

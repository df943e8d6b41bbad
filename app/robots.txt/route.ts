import { site } from '#lib/handlers/site.ts';
import { textResponse } from '#lib/http/textResponse.ts';

/**
 * Robots may read everything but the API, except oEmbed, which describes links. Cards and embeds stay
 * open, because a robot must read them to see that they are `noindex`.
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

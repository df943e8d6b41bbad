import type { Site } from '#components/site.ts';

/**
 * The site as structured data: schema.org's WebSite, from which search engines take its name.
 * @param description the same sentence as the page's
 */
export function siteData({ origin }: Site, description: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': `${origin}/`,
    url: `${origin}/`,
    name: 'Longplay',
    description,
    inLanguage: 'en',
  };
}

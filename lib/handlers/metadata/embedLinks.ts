import type { Site } from '#components/site.ts';

/**
 * The oEmbed discovery links of a player's page (oEmbed 1.0, section 4).
 * @param path path of the page
 */
export function embedLinks({ origin }: Site, name: string, path = `/u/${name}`) {
  const link = (format: string) => {
    const query = new URLSearchParams({ url: origin + path, format });
    return [{ url: `${origin}/api/oembed?${query}`, title: `${name} on Longplay` }];
  };
  return { 'application/json+oembed': link('json'), 'text/xml+oembed': link('xml') };
}

import type { Site } from '#components/site.ts';

/**
 * Where an oEmbed consumer finds the answer for a page of a player (oEmbed 1.0, 4: discovery).
 * @param path of the page, which has an answer of its own
 */
export function embedLinks({ origin }: Site, name: string, path = `/u/${name}`) {
  const link = (format: string) => {
    const query = new URLSearchParams({ url: origin + path, format });
    return [{ url: `${origin}/api/oembed?${query}`, title: `${name} on Longplay` }];
  };
  return { 'application/json+oembed': link('json'), 'text/xml+oembed': link('xml') };
}

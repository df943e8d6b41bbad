import type { Site } from '../../components/site.ts';

/** Where an oEmbed consumer finds the embed of a player's page (oEmbed 1.0, 4: discovery). */
export function embedLinks({ origin }: Site, name: string) {
  const link = (format: string) => {
    const query = new URLSearchParams({ url: `${origin}/u/${name}`, format });
    return [{ url: `${origin}/api/oembed?${query}`, title: `${name} on Longplay` }];
  };
  return { 'application/json+oembed': link('json'), 'text/xml+oembed': link('xml') };
}

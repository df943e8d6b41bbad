import type { Metadata } from 'next';
import type { Site } from '#components/site.ts';

/** The texts of a page for search engines, link previews and screen readers. */
export interface PageText {
  /** Without the name of the site. */
  title: string;
  /** One sentence. */
  description: string;
  /** The page's path, with a leading slash. */
  path: string;
  picture: {
    /** Its path; the image is 1200×630. */
    path: string;
    alt: string;
  };
  /** The player's own spelling, if it is a player's page. */
  username?: string;
}

/**
 * Describes a page for search and link previews. All URLs are absolute: readers of link previews do
 * not agree on what relative ones refer to.
 */
export function describePage({ origin }: Site, words: PageText): Metadata {
  const { title, description, picture, username } = words;
  const url = origin + words.path;
  const { alt } = picture;
  const image = { url: origin + picture.path, width: 1200, height: 630, type: 'image/png', alt };
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: {
      ...(username === undefined ? { type: 'website' } : { type: 'profile', username }),
      siteName: 'Longplay',
      locale: 'en_GB',
      url,
      title,
      description,
      images: [image],
    },
    twitter: {
      card: 'summary_large_image',
      title,
      description,
      images: [{ url: image.url, alt }],
    },
  };
}

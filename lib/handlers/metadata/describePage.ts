import type { Metadata } from 'next';
import type { Site } from '#components/site.ts';

/** The words of a page, for search engines, for chats and for who hears it read. */
export interface PageText {
  /** Without the name of the site. */
  title: string;
  /** One sentence. */
  description: string;
  /** The page's own address on this site, with a slash at its beginning. */
  path: string;
  picture: {
    /** Its address on this site, 1200×630. */
    path: string;
    alt: string;
  };
  /** Whose page it is, in the player's own spelling. */
  username?: string;
}

/**
 * Describes a page that can be found and pasted. All addresses are absolute: readers of a pasted
 * link do not agree on what they are relative to.
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

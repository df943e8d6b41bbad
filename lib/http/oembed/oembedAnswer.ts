import { escapeXml } from '#lib/format/escapeXml.ts';
import { oembedSize } from './oembedSize.ts';

/** A player as far as a link to them needs describing. */
export interface OembedSubject {
  /** Origin of this site. */
  origin: string;
  name: string;
  /** The name with the number, or the name alone while that is not known. */
  title: string;
  /** Path of the picture, 1200×630; null while there is nothing to show. */
  picturePath: string | null;
  /** Seconds for which a consumer may keep the answer. */
  cacheAge: number;
  /** What shows the page in a frame; null where nothing does. */
  frame: OembedFrame | null;
}

/** An embed of this site. */
export interface OembedFrame {
  /** Path and query. */
  path: string;
  /** Its own size, px; null for an embed that draws itself for any size. */
  size: { width: number; height: number } | null;
}

/** An answer of the type `rich` (oEmbed 1.0, 2.3.4.4), or `link` (2.3.4.3) where nothing is framed. */
export interface OembedAnswer {
  version: '1.0';
  type: 'rich' | 'link';
  title: string;
  author_name: string;
  author_url: string;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
  html?: string;
  width?: number;
  height?: number;
}

const PICTURE = { width: 1200, height: 630 };

/** Describes a player's page for who embeds it, within the limits (px, null for none). */
export function oembedAnswer(
  { origin, name, title, picturePath, cacheAge, frame }: OembedSubject,
  { maxWidth, maxHeight }: { maxWidth: number | null; maxHeight: number | null },
): OembedAnswer {
  const size = frame && (frame.size ? shrink(frame.size) : oembedSize(maxWidth, maxHeight));
  // A thumbnail has to keep to the limits too, and we have one size only.
  const fits = PICTURE.width <= (maxWidth ?? Infinity) && PICTURE.height <= (maxHeight ?? Infinity);
  return {
    version: '1.0',
    type: size ? 'rich' : 'link',
    title,
    author_name: name,
    author_url: `${origin}/u/${name}`,
    provider_name: 'Longplay',
    provider_url: origin,
    cache_age: cacheAge,
    ...(picturePath !== null &&
      fits && {
        thumbnail_url: origin + picturePath,
        thumbnail_width: PICTURE.width,
        thumbnail_height: PICTURE.height,
      }),
    ...(frame && size && { html: writeIframe(origin + frame.path, title, size), ...size }),
  };

  /** A card keeps its shape. */
  function shrink({ width, height }: { width: number; height: number }) {
    const scale = Math.min(1, (maxWidth ?? width) / width, (maxHeight ?? height) / height);
    const scaled = (length: number) => Math.max(1, Math.floor(length * scale));
    return { width: scaled(width), height: scaled(height) };
  }
}

/**
 * The iframe, with those attributes only that WordPress leaves standing in the answer of a site
 * that it does not know (`wp_filter_oembed_result`); it adds `sandbox="allow-scripts"` to them.
 */
function writeIframe(
  src: string,
  title: string,
  { width, height }: { width: number; height: number },
) {
  const attributes = Object.entries({
    src,
    width: String(width),
    height: String(height),
    frameborder: '0',
    marginwidth: '0',
    marginheight: '0',
    scrolling: 'no',
    title: `${title} · Longplay`,
  });
  const list = attributes.map(([name, value]) => `${name}="${escapeXml(value)}"`);
  return `<iframe ${list.join(' ')}></iframe>`;
}

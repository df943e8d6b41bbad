import { escapeXml } from '#lib/format/escapeXml.ts';
import { oembedSize } from './oembedSize.ts';

/** What is described about a player page. */
export interface OembedSubject {
  /** Origin of this site. */
  origin: string;
  name: string;
  /** The name with the number, or only the name while the number is unknown. */
  title: string;
  /** Path of the link preview, 1200×630; null while there is none. */
  imagePath: string | null;
  /** Seconds for which a consumer may cache the response. */
  cacheAge: number;
  /** The embed of the page; null if it has none. */
  frame: OembedFrame | null;
}

/** An embed of this site. */
export interface OembedFrame {
  /** Path and query. */
  path: string;
  /** Its own size, px; null for an embed that fits any size. */
  size: { width: number; height: number } | null;
}

/** A response of the type `rich` (oEmbed 1.0, 2.3.4.4), or `link` (2.3.4.3) without an embed. */
export interface Oembed {
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

const IMAGE = { width: 1200, height: 630 };

/** Describes a player page for embedding, within limits (px, null for none). */
export function toOembed(
  { origin, name, title, imagePath, cacheAge, frame }: OembedSubject,
  { maxWidth, maxHeight }: { maxWidth: number | null; maxHeight: number | null },
): Oembed {
  const size = frame && (frame.size ? shrink(frame.size) : oembedSize(maxWidth, maxHeight));
  // A thumbnail must respect the limits too, and there is only one size.
  const fits = IMAGE.width <= (maxWidth ?? Infinity) && IMAGE.height <= (maxHeight ?? Infinity);
  return {
    version: '1.0',
    type: size ? 'rich' : 'link',
    title,
    author_name: name,
    author_url: `${origin}/u/${name}`,
    provider_name: 'Longplay',
    provider_url: origin,
    cache_age: cacheAge,
    ...(imagePath !== null &&
      fits && {
        thumbnail_url: origin + imagePath,
        thumbnail_width: IMAGE.width,
        thumbnail_height: IMAGE.height,
      }),
    ...(frame && size && { html: writeIframe(origin + frame.path, title, size), ...size }),
  };

  /** A card keeps its aspect ratio. */
  function shrink({ width, height }: { width: number; height: number }) {
    const scale = Math.min(1, (maxWidth ?? width) / width, (maxHeight ?? height) / height);
    const scaled = (length: number) => Math.max(1, Math.floor(length * scale));
    return { width: scaled(width), height: scaled(height) };
  }
}

/**
 * The iframe, with only those attributes that WordPress keeps in the response of an unknown site
 * (`wp_filter_oembed_result`). WordPress adds `sandbox="allow-scripts"`.
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

import { escapeXml } from '#lib/format/escapeXml.ts';

/** A page in a sitemap. */
export interface SitemapPage {
  /** Absolute. */
  url: string;
  /** When its content last changed, ms since the epoch; null if unknown. */
  changedAt: number | null;
}

/** Writes a sitemap (sitemaps.org, protocol 0.9). */
export function writeSitemap(pages: readonly SitemapPage[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages.map(writePage),
    '</urlset>',
    '',
  ].join('\n');
}

function writePage({ url, changedAt }: SitemapPage): string {
  const changed = changedAt === null ? '' : `<lastmod>${toMoment(changedAt)}</lastmod>`;
  return `<url><loc>${escapeXml(url)}</loc>${changed}</url>`;
}

/** W3C Datetime to the second. */
const toMoment = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');

import { formatDay } from '#lib/format/date.ts';
import { escapeXml } from '#lib/format/escapeXml.ts';
import type { Feed, FeedEntry } from './awardFeed.ts';

/** Writes a feed as Atom (RFC 4287). */
export function writeFeed(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    text('id', feed.id),
    text('title', feed.title),
    text('subtitle', feed.subtitle),
    text('updated', formatMoment(feed.updated)),
    `<author>${text('name', feed.author.name)}${text('uri', feed.author.uri)}</author>`,
    empty('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    empty('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
    text('icon', `${feed.site}/icon-192.png`),
    text('generator', 'Longplay', { uri: feed.site }),
    ...feed.entries.map(writeEntry),
    '</feed>',
    '',
  ].join('\n');
}

function writeEntry(entry: FeedEntry): string {
  const date = formatMoment(entry.date);
  return [
    '<entry>',
    text('id', entry.id),
    text('title', entry.title),
    text('published', date),
    text('updated', date),
    empty('link', { rel: 'alternate', type: 'text/html', href: entry.link }),
    empty('category', entry.category),
    text('content', writeContent(entry), { type: 'html' }),
    '</entry>',
  ].join('\n');
}

/** HTML: the icon, and the award with its day. Nothing that a later refresh could change. */
function writeContent({ icon, category, system, date }: FeedEntry): string {
  const image = icon && empty('img', { src: icon, alt: '', width: '96', height: '96' });
  const sentence = `${category.label} on ${system}, ${formatDay(date)} (UTC).`;
  return `${image ? `<p>${image}</p>` : ''}${text('p', sentence)}`;
}

type Attributes = Readonly<Record<string, string>>;

function text(name: string, content: string, attributes: Attributes = {}): string {
  return `<${name}${writeAttributes(attributes)}>${escapeXml(content)}</${name}>`;
}

function empty(name: string, attributes: Attributes): string {
  return `<${name}${writeAttributes(attributes)}/>`;
}

function writeAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}

/** RFC 3339, to the second. */
const formatMoment = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');

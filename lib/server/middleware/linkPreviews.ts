import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Middleware } from './middleware.ts';

/**
 * User agents of crawlers and link previewers: words that most of them use, and names of those that
 * use none. In-app browsers must not match, although their user agents name the app too.
 */
const AGENT = new RegExp(
  [
    'bot\\b|bot[/;)_-]|crawl|spider|preview|unfurl|scrap|onebox|oembed|open-?graph|link-?check',
    'facebookexternalhit|facebookcatalog|meta-external|^whatsapp/|^slack-|skypeuri|vkshare',
    'embedly|iframely|cardyb|flipboard|tumblr/|w3c_validator|yahoo!|kakaotalk-',
    '^mastodon/|http\\.rb/|pleroma|akkoma|misskey|friendica|lemmy|synapse|zulip|mattermost|rocket\\.chat',
    '^wordpress/|discourse|xenforo|phpbb|nextcloud',
  ].join('|'),
  'i',
);
const HTML = /\b(?:text\/html|application\/xhtml\+xml)\b/i;

/**
 * Whether a request is from a program that previews links (a chat, a forum, a search engine): its
 * user agent says so, or it does not accept HTML by name, as every browser does when it opens a page.
 */
export function isLinkPreviewer(headers: IncomingHttpHeaders): boolean {
  if (AGENT.test(headers['user-agent'] ?? '')) return true;
  return !HTML.test(headers.accept ?? '');
}

const isHtml = (headers: OutgoingHttpHeaders) =>
  String(headers['content-type']).startsWith('text/html');

const isHeaders = (part: unknown): part is OutgoingHttpHeaders =>
  typeof part === 'object' && part !== null && !Array.isArray(part);

/**
 * Sends link previewers the "just a moment" page with 200. With any other status a chat drops the
 * name, the description and the image, and never asks again. The page is not cached either way. No
 * other page has the status 503. Next sets headers one by one, the response cache passes them to
 * `writeHead`.
 */
export const linkPreviews: Middleware = (context, next) => {
  const { request, response } = context;
  if (!isLinkPreviewer(request.headers)) return next(context);
  const writeHead = response.writeHead;
  response.writeHead = function (this: ServerResponse, status: number, ...rest: unknown[]) {
    const passed = rest.find(isHeaders) ?? {};
    const isPending = status === 503 && isHtml({ ...this.getHeaders(), ...passed });
    if (!isPending) return Reflect.apply(writeHead, this, [status, ...rest]);
    this.removeHeader('retry-after');
    const { 'retry-after': _, ...headers } = passed;
    this.statusCode = 200;
    this.statusMessage = 'OK';
    return Reflect.apply(writeHead, this, [200, headers]);
  };
  return next(context);
};

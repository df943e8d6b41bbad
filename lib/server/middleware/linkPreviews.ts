import type { IncomingHttpHeaders, ServerResponse } from 'node:http';

/**
 * Programs that say what they are: the words that crawlers and link previews use of themselves, and
 * those of them that use none of the words. Apps that open a page in a browser of their own are not
 * meant: their agents name the app too.
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
 * Whether a request is from a program that reads links for others (a chat, a forum, a search
 * engine): its agent says so, or it does not ask for HTML by name, as every browser does that opens
 * a page.
 */
export function isLinkReader(headers: IncomingHttpHeaders): boolean {
  if (AGENT.test(headers['user-agent'] ?? '')) return true;
  return !HTML.test(headers.accept ?? '');
}

const isHtml = (response: ServerResponse) =>
  String(response.getHeader('content-type')).startsWith('text/html');

/**
 * Gives a link reader the "just a moment" page with 200: a chat drops any other status together
 * with the name, the description and the picture's address, and never asks again. The page is not
 * to be kept in either case. No other page has the status 503.
 */
export function answerLinkReader(response: ServerResponse): void {
  const writeHead = response.writeHead;
  response.writeHead = function (this: ServerResponse, status: number, ...rest: unknown[]) {
    const isPending = status === 503 && isHtml(this);
    if (!isPending) return Reflect.apply(writeHead, this, [status, ...rest]);
    this.removeHeader('retry-after');
    this.statusCode = 200;
    this.statusMessage = 'OK';
    const headers = rest.filter((part) => typeof part !== 'string');
    return Reflect.apply(writeHead, this, [200, ...headers]);
  };
}

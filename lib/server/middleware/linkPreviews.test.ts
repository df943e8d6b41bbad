import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { isLinkPreviewer, linkPreviews } from './linkPreviews.ts';
import { compose } from './middleware.ts';
import { createResponseCache } from './responseCache/createResponseCache.ts';

const BROWSER_ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

describe('isLinkPreviewer', () => {
  it.each([
    ['Discord', 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)', '*/*'],
    ['Slack', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', '*/*'],
    ['Telegram', 'TelegramBot (like TwitterBot)', BROWSER_ACCEPT],
    ['WhatsApp', 'WhatsApp/2.23.20.0', '*/*'],
    ['Facebook', 'facebookexternalhit/1.1', BROWSER_ACCEPT],
    ['iMessage', `${CHROME} facebookexternalhit/1.1 Facebot Twitterbot/1.0`, BROWSER_ACCEPT],
    ['Mastodon', 'Mastodon/4.4.0 (http.rb/5.2.0; +https://mastodon.example/)', 'text/html'],
    ['Matrix', 'Synapse (bot; +https://github.com/matrix-org/synapse)', '*/*'],
    ['WordPress', 'WordPress/6.8; https://blog.example', '*/*'],
    ['Discourse', 'Discourse Forum Onebox v3.5.0', BROWSER_ACCEPT],
    ['Google', `${CHROME} (compatible; Googlebot/2.1)`, BROWSER_ACCEPT],
    ['an unknown forum', 'SomeForum 1.0', '*/*'],
    ['a script', CHROME, '*/*'],
    ['no headers', undefined, undefined],
  ])('%s previews links', (_, agent, accept) => {
    expect(isLinkPreviewer({ 'user-agent': agent, accept })).toBe(true);
  });

  it.each([
    ['Chrome', { 'user-agent': CHROME, accept: BROWSER_ACCEPT, 'sec-fetch-mode': 'navigate' }],
    ['a browser without TLS', { 'user-agent': CHROME, accept: BROWSER_ACCEPT }],
    [
      'Telegram’s own browser',
      { 'user-agent': `${CHROME} Telegram-Android/11`, accept: 'text/html' },
    ],
    [
      'Discord’s own window',
      { 'user-agent': `${CHROME} discord/1.0 Electron/35`, accept: 'text/html' },
    ],
  ])('%s does not preview links', (_, headers) => {
    expect(isLinkPreviewer(headers)).toBe(false);
  });
});

describe('linkPreviews', () => {
  /** The answers to two requests of one address; the second one passes the response cache. */
  const askTwice = async (accept: string, status: number, type: string) => {
    const cache = createResponseCache({ maxBytes: 1e6, timeScale: 1, now: Date.now });
    const run = compose([linkPreviews, cache.store], ({ response }) => {
      response.statusCode = status;
      response.setHeader('content-type', type);
      response.setHeader('retry-after', '3');
      response.setHeader('cache-control', 'no-store');
      response.end('body');
    });
    const server = createServer((request, response) => run({ request, response, route: '/' }));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const ask = async () => {
      const response = await fetch(`http://127.0.0.1:${port}`, {
        headers: { accept, 'user-agent': accept === '*/*' ? 'Discordbot/2.0' : CHROME },
      });
      return [response.status, response.headers.get('retry-after'), await response.text()];
    };
    const answers = [await ask(), await ask()];
    server.close();
    return answers;
  };

  it.each([
    ['a pending page, for a chat', '*/*', 503, 'text/html; charset=utf-8', 200, null],
    ['a pending page, for a browser', BROWSER_ACCEPT, 503, 'text/html', 503, '3'],
    ['JSON', '*/*', 503, 'application/problem+json', 503, '3'],
    ['an error', '*/*', 500, 'text/html', 500, '3'],
  ])('%s', async (_, accept, status, type, expected, wait) => {
    const answer = [expected, wait, 'body'];
    expect(await askTwice(accept, status, type)).toEqual([answer, answer]);
  });
});

import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { answerLinkReader, isLinkReader } from './linkPreviews.ts';

const BROWSER_ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

describe('isLinkReader', () => {
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
    ['nobody knows', 'SomeForum 1.0', '*/*'],
    ['a script', CHROME, '*/*'],
    ['says nothing', undefined, undefined],
  ])('%s reads links', (_, agent, accept) => {
    expect(isLinkReader({ 'user-agent': agent, accept })).toBe(true);
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
  ])('%s does not', (_, headers) => {
    expect(isLinkReader(headers)).toBe(false);
  });
});

describe('answerLinkReader', () => {
  const ask = async (accept: string, status: number, type: string) => {
    const server = createServer((request, response) => {
      if (isLinkReader(request.headers)) answerLinkReader(response);
      response.statusCode = status;
      response.setHeader('content-type', type);
      response.setHeader('retry-after', '3');
      response.setHeader('cache-control', 'no-store');
      response.end('body');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const answer = await fetch(`http://127.0.0.1:${port}`, {
      headers: { accept, 'user-agent': accept === '*/*' ? 'Discordbot/2.0' : CHROME },
    });
    server.close();
    return [answer.status, answer.headers.get('retry-after'), await answer.text()];
  };

  it.each([
    ['a pending page, by a chat', '*/*', 503, 'text/html; charset=utf-8', 200, null],
    ['a pending page, by a person', BROWSER_ACCEPT, 503, 'text/html', 503, '3'],
    ['JSON', '*/*', 503, 'application/problem+json', 503, '3'],
    ['a fault', '*/*', 500, 'text/html', 500, '3'],
  ])('%s', async (_, accept, status, type, expected, wait) => {
    expect(await ask(accept, status, type)).toEqual([expected, wait, 'body']);
  });
});

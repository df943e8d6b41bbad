import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { refuseConnections } from './refuseConnections.ts';

const original = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = original;
});

it('answers requests itself, without a connection', async () => {
  let connections = 0;
  const server = createServer().on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const asked = refuseConnections();
  const emoji = await fetch(`${url}/1f480.svg`);
  expect(emoji.headers.get('content-type')).toBe('image/svg+xml');
  expect(await emoji.text()).toMatch(/^<svg .*<\/svg>$/);
  expect(await (await fetch(new URL(`${url}/css2?family=Noto`))).text()).toBe('');
  expect((await fetch(new Request(`${url}/font.ttf`))).ok).toBe(true);
  expect(asked()).toBe(3);
  expect(await (await fetch('data:text/plain,here')).text()).toBe('here');
  expect(asked()).toBe(3);

  await new Promise((resolve) => server.close(resolve));
  expect(connections).toBe(0);
});

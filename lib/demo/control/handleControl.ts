import type { IncomingMessage } from 'node:http';
import { type Answer, jsonAnswer } from '#lib/demo/serve/answer.ts';
import type { World } from '#lib/demo/serve/world.ts';
import { changePlayer } from './changePlayer.ts';
import { parseFault } from './parseFault.ts';

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return JSON.parse(text);
}

type Handler = (world: World, url: URL, request: IncomingMessage) => Promise<unknown> | unknown;

const handlers: Record<string, Handler> = {
  'GET /_control/calls': (world) => world.calls.report(),
  'DELETE /_control/calls': (world) => world.calls.clear(),
  'GET /_control/faults': (world) => world.faults.list(),
  'POST /_control/faults': async (world, _url, request) => {
    world.faults.add(parseFault(await readJson(request)));
    return world.faults.list();
  },
  'DELETE /_control/faults': (world) => world.faults.clear(),
  'GET /_control/players': (world) => world.players.names(),
  'POST /_control/players': async (world, _url, request) => {
    const player = changePlayer(world, await readJson(request), Date.now());
    return { name: player.profile.User, total: player.rows.length, first: player.rows[0] ?? null };
  },
  'DELETE /_control/players': (world, url) => {
    const name = url.searchParams.get('name');
    return name === null ? world.players.reset() : { removed: world.players.remove(name) };
  },
};

/**
 * The control interface of tests, below `/_control/`: calls, faults and players, JSON both ways.
 * An invalid request is a 400 that says what is wrong.
 */
export async function handleControl(
  world: World,
  url: URL,
  request: IncomingMessage,
): Promise<Answer> {
  const handler = handlers[`${request.method} ${url.pathname}`];
  if (!handler)
    return jsonAnswer(404, { error: 'no such control', controls: Object.keys(handlers) });
  try {
    return jsonAnswer(200, (await handler(world, url, request)) ?? {});
  } catch (error) {
    return jsonAnswer(400, { error: error instanceof Error ? error.message : 'bad request' });
  }
}

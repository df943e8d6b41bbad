import type { IncomingMessage, ServerResponse } from 'node:http';
import { applyFault } from '#lib/demo/control/applyFault.ts';
import { handleControl } from '#lib/demo/control/handleControl.ts';
import type { FaultTarget } from '#lib/demo/control/makeFaultList.ts';
import { touchFreshGame } from '#lib/demo/control/touchGame.ts';
import { htmlAnswer } from './answer.ts';
import { readKey } from './readKey.ts';
import { route } from './route.ts';
import { send } from './send.ts';
import type { World } from './world.ts';

function readTarget(url: URL): FaultTarget {
  const path = url.pathname;
  const avatar = /^\/UserPic\/(.+)\.png$/.exec(path)?.[1];
  const paged = path.includes('CompletionProgress');
  return {
    path,
    player: url.searchParams.get('u') ?? avatar ?? null,
    offset: paged ? Number(url.searchParams.get('o') ?? 0) : null,
  };
}

/** Adds a new game at the front: every row moves down by one, and the total grows by one. */
function shiftRows(world: World, name: string): void {
  const player = world.players.find(name);
  if (player) world.players.put(touchFreshGame(player, Date.now()));
}

async function serve(
  world: World,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = readTarget(url);
  const end = world.calls.begin({
    at: Date.now(),
    ...target,
    keySeenIn: readKey(url, request),
  });
  response.once('close', () => end(response.headersSent ? response.statusCode : null));
  const fault = world.faults.take(target);
  if (fault?.mode === 'shift') shiftRows(world, target.player ?? '');
  const answer = route(world, url, request, fault?.mode === 'dupes');
  if (fault) await applyFault({ fault, answer, request, response });
  else await send(answer, request, response);
}

/** Answers a request: to the control interface, or to the upstream with its faults and its log. */
export async function handleRequest(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A response fails when the client has gone.
  response.on('error', () => undefined);
  const address = `http://upstream${request.url ?? '/'}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return send(htmlAnswer(400, '400 Bad Request'), request, response);
  if (url.pathname.startsWith('/_control/')) {
    return send(await handleControl(world, url, request), request, response);
  }
  return serve(world, url, request, response);
}

import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, htmlAnswer, jsonAnswer } from '#lib/demo/serve/answer.ts';
import { send } from '#lib/demo/serve/send.ts';
import { unauthenticated } from '#lib/demo/serve/unauthenticated.ts';
import { makeGzipBomb, makePngBomb } from './bombs.ts';
import type { Fault, FaultMode } from './faultModes.ts';

interface Scene {
  readonly fault: Fault;
  /** The right answer. */
  readonly answer: Answer;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

type Act = (scene: Scene) => Promise<void> | void;

/** Sends something else in place of the right answer. */
const instead =
  (make: (fault: Fault) => Answer): Act =>
  ({ fault, request, response }) =>
    send(make(fault), request, response);

const slow: Act = async ({ fault, answer, request, response }) => {
  await wait(fault.ms ?? 1000, undefined, { ref: false });
  if (!response.destroyed) await send(answer, request, response);
};

const drip: Act = async ({ fault, answer, response }) => {
  response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
  for (const byte of answer.body) {
    if (response.destroyed) return;
    response.write(Buffer.of(byte));
    await wait(fault.ms ?? 100, undefined, { ref: false });
  }
  response.end();
};

const truncated: Act = ({ fault, answer, response }) => {
  const half = answer.body.subarray(0, answer.body.length >> 1);
  const length = fault.cut ? answer.body.length : half.length;
  response.writeHead(answer.status, { ...answer.headers, 'content-length': length });
  response.write(half, () => (fault.cut ? response.socket?.destroy() : response.end()));
};

const typeOf = ({ headers }: Answer) => headers['content-type'] ?? 'application/json';

/** JSON may have spaces: only the size is wrong. An image starts like the right one. */
const huge: Act = async ({ answer, response }) => {
  const type = typeOf(answer);
  response.writeHead(200, { 'content-type': type });
  response.write(type === 'image/png' ? answer.body : '{"Count":1,"Total":1,"Results":[');
  const block = Buffer.alloc(256 * 1024, 0x20);
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  for (let sent = 0; sent < 2 * 1024 ** 3 && !response.destroyed; sent += block.length) {
    if (response.write(block)) continue;
    await once(response, 'drain', { signal: gone.signal }).catch(() => undefined);
  }
  response.end();
};

const sendBytes = async (response: ServerResponse, type: string, body: Buffer, zip = false) => {
  const encoding = zip ? { 'content-encoding': 'gzip' } : {};
  response.writeHead(200, { 'content-type': type, 'content-length': body.length, ...encoding });
  response.end(body);
};

const wrongRow = {
  GameID: 'one',
  Title: 7,
  ImageIcon: false,
  ConsoleID: null,
  ConsoleName: [],
  MaxPossible: '50',
  NumAwarded: {},
  NumAwardedHardcore: 'none',
  MostRecentAwardedDate: 0,
  HighestAwardKind: true,
  HighestAwardDate: 'yesterday',
};

/** Shift and dupes apply before the answer is made, which is then sent unchanged. */
const asItIs: Act = ({ answer, request, response }) => send(answer, request, response);

const acts: Record<FaultMode, Act> = {
  slow,
  slowPages: slow,
  hang: () => undefined,
  drip,
  reset: ({ response }) => void response.socket?.resetAndDestroy(),
  '401': instead(unauthenticated),
  '429': instead(({ retryAfter }) => {
    const answer = jsonAnswer(429, { message: 'Too Many Attempts.' });
    if (retryAfter === undefined) return answer;
    return { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfter) } };
  }),
  '500': instead(() => jsonAnswer(500, { message: 'Server Error' })),
  '503html': instead(() => htmlAnswer(503, 'Down for maintenance')),
  html200: instead(() => htmlAnswer(200, 'Just a moment...')),
  truncated,
  wrongTypes: instead(() => jsonAnswer(200, { Count: 'many', Total: '1', Results: [wrongRow] })),
  wrongJson: instead(() => jsonAnswer(200, { hello: ['world'] })),
  huge,
  gzipBomb: async ({ answer, response }) =>
    sendBytes(response, typeOf(answer), await makeGzipBomb(), true),
  pngBomb: async ({ response }) => sendBytes(response, 'image/png', await makePngBomb()),
  redirect: instead(({ location }) => {
    const answer = htmlAnswer(302, 'Redirecting');
    return { ...answer, headers: { ...answer.headers, location: location ?? '/' } };
  }),
  shift: asItIs,
  dupes: asItIs,
  emptyList: instead(() => jsonAnswer(200, { Count: 0, Total: 0, Results: [] })),
  pageLimit: ({ fault, answer, request, response }) => {
    const most = fault.rows ?? 100;
    const asked = Number(new URL(request.url ?? '/', 'http://upstream').searchParams.get('c'));
    if (asked <= most) return send(answer, request, response);
    const message = `The c must not be greater than ${most}.`;
    return send(jsonAnswer(422, { message, errors: { c: [message] } }), request, response);
  },
};

/** Answers a request with a fault. */
export async function applyFault(scene: Scene): Promise<void> {
  await acts[scene.fault.mode](scene);
}

import { readPixels } from '#e2e/lib/pixels.ts';
import { miniBrowser, webkitDriver } from '#e2e/lib/programs.ts';
import { freePort } from '#e2e/lib/startSite.ts';
import type { Engine, EngineOptions } from './engine.ts';
import { jsonBody, readJson } from './jsonBody.ts';
import { middleOf } from './middleOf.ts';
import { startProgram } from './startProgram.ts';
import { untilAnswer } from './untilAnswer.ts';
import { startWebkitDesk } from './webkitDesk.ts';

type Send = <Result>(path: string, body?: Record<string, unknown>) => Promise<Result>;

/** Sends commands of W3C WebDriver (https://www.w3.org/TR/webdriver2). */
const sender =
  (base: string): Send =>
  async <Result>(path: string, body?: Record<string, unknown>) => {
    const answer = await fetch(base + path, {
      method: body ? 'POST' : 'GET',
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(60_000),
    });
    const { value } = (await answer.json()) as { value: Result };
    if (!answer.ok) {
      const { error, message } = value as { error: string; message: string };
      throw new Error(`${path}: ${error} ${message}`);
    }
    return value;
  };

/** Whether a screenshot shows nothing: every 101st pixel has the same colour. */
function isBlank(png: Buffer): boolean {
  const { width, height, at } = readPixels(png);
  const first = at(0, 0).join();
  for (let n = 0; n < width * height; n += 101) {
    if (at(n % width, Math.floor(n / width)).join() !== first) return false;
  }
  return true;
}

const browse = (send: Send): Omit<Engine, 'close'> => {
  const run: Engine['run'] = async (script, ...args) =>
    readJson(await send('/execute/sync', { script: jsonBody(script, args), args: [] }));
  return {
    name: 'webkit',
    run,
    goto: (url) => send('/url', { url }),
    back: () => send('/back', {}),
    forward: () => send('/forward', {}),
    async resize(width, height) {
      const inner = await run(() => [innerWidth, innerHeight, outerWidth, outerHeight] as const);
      const [frame, bars] = [inner[2] - inner[0], inner[3] - inner[1]];
      await send('/window/rect', { x: 0, y: 0, width: width + frame, height: height + bars });
    },
    async click(selector) {
      const { x, y } = await run(middleOf, selector);
      const actions = [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await send('/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    async type(text) {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await send('/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    async screenshot() {
      for (let tries = 0; ; tries += 1) {
        const png = Buffer.from(await send<string>('/screenshot'), 'base64');
        if (tries >= 20 || !isBlank(png)) return png;
        // At times WebKit stops drawing until its window has another size.
        const rect = await send<{ width: number; height: number }>('/window/rect');
        await send('/window/rect', { ...rect, height: rect.height + 1 });
        await send('/window/rect', rect);
      }
    },
  };
};

/** Starts Debian's WebKitGTK on its own screen, and drives it by WebDriver. */
export async function startWebkit({ dark }: EngineOptions = {}): Promise<Engine> {
  const desk = await startWebkitDesk();
  const port = await freePort();
  const driver = startProgram(webkitDriver(), [`--port=${port}`], desk.env);
  await untilAnswer('WebKit’s driver', () => fetch(`http://127.0.0.1:${port}/status`));
  const { sessionId } = await sender(`http://127.0.0.1:${port}`)<{ sessionId: string }>(
    '/session',
    {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': {
            binary: miniBrowser(),
            args: ['--automation', ...(dark ? ['--dark-mode'] : [])],
          },
        },
      },
    },
  );
  return {
    ...browse(sender(`http://127.0.0.1:${port}/session/${sessionId}`)),
    async close() {
      await driver.stop();
      await desk.stop();
    },
  };
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { miniBrowser, webkitDriver, xvfb } from '../lib/programs.ts';
import { freePort } from '../lib/startSite.ts';
import type { Engine, EngineOptions } from './engine.ts';
import { jsonBody, readJson } from './jsonBody.ts';
import { middleOf } from './middleOf.ts';
import { startProgram } from './startProgram.ts';

/** A screen that has room for a whole page. */
const SCREEN = ['-screen', '0', '1600x9000x24'];
/** MiniBrowser's toolbar would keep its window wider than a phone. */
const NO_TOOLBAR =
  '* { font-size: 1px; min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0 }';
/** WebKit reads `prefers-reduced-motion` from this setting of GTK. */
const NO_MOTION = '[Settings]\ngtk-enable-animations=0\n';

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

/** Waits until a server that was just started answers. */
async function answers(url: string): Promise<void> {
  for (let left = 200; left > 0; left -= 1) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await setTimeout(50);
  }
  throw new Error(`${url} did not answer.`);
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
    screenshot: async () => Buffer.from(await send<string>('/screenshot'), 'base64'),
  };
};

/** Starts Debian's WebKitGTK on a screen of its own and drives it by its WebDriver. */
export async function startWebkit({ dark }: EngineOptions = {}): Promise<Engine> {
  const home = mkdtempSync(join(tmpdir(), 'longplay-webkit-'));
  const settings = join(home, '.config', 'gtk-3.0');
  mkdirSync(settings, { recursive: true });
  writeFileSync(join(settings, 'gtk.css'), NO_TOOLBAR);
  writeFileSync(join(settings, 'settings.ini'), NO_MOTION);
  const screen = startProgram(xvfb(), ['-displayfd', '1', '-nolisten', 'tcp', ...SCREEN]);
  const [display] = await screen.line(/^\d+$/);
  const port = await freePort();
  const driver = startProgram(webkitDriver(), [`--port=${port}`], {
    DISPLAY: `:${display}`,
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_DATA_HOME: join(home, '.local'),
  });
  await answers(`http://127.0.0.1:${port}/status`);
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
      await screen.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

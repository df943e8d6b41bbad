import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firefoxEsr } from '#e2e/lib/programs.ts';
import type { Engine, EngineOptions, Visitor } from './engine.ts';
import { jsonBody, readJson } from './jsonBody.ts';
import { middleOf } from './middleOf.ts';
import { connectRpc, type Rpc } from './rpc.ts';
import { startProgram } from './startProgram.ts';
import { untilAnswer } from './untilAnswer.ts';

/**
 * Preferences of the profile: the media features that tests set, and no requests of Firefox's own.
 */
const preferences = ({ dark }: EngineOptions) => ({
  'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
  'ui.prefersReducedMotion': 1,
  'ui.useOverlayScrollbars': 1,
  'widget.gtk.overlay-scrollbars.enabled': true,
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.safebrowsing.downloads.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.disable_open_during_load': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'http://localhost/',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
});

const browse = (bidi: Rpc, context: string): Omit<Engine & Visitor, 'close'> => {
  const send = <Result>(method: string, params: Record<string, unknown>) =>
    bidi.send<Result>(method, { context, ...params });
  const act = (actions: Record<string, unknown>[]) =>
    send<void>('input.performActions', { actions });
  const run: Engine['run'] = async (script, ...args) => {
    const answer = await bidi.send<{
      type: string;
      result?: { value: string };
      exceptionDetails?: { text: string };
    }>('script.callFunction', {
      functionDeclaration: `() => { ${jsonBody(script, args)} }`,
      awaitPromise: true,
      userActivation: false,
      target: { context },
    });
    if (!answer.result) throw new Error(answer.exceptionDetails?.text);
    return readJson(answer.result.value);
  };
  const errors: string[] = [];
  bidi.on('log.entryAdded', ({ level, text }) => {
    if (level === 'error') errors.push(String(text));
  });
  /*
   * Firefox answers `navigate` too early if the old page calls `history.replaceState` meanwhile, as
   * React does while it hydrates.
   */
  const goto: Engine['goto'] = async (url) => {
    await run(() => {
      Object.assign(window, { isLeft: true });
    });
    await send('browsingContext.navigate', { url, wait: 'complete' });
    await untilAnswer(`Firefox at ${url}`, async () => {
      const isLoaded = () => !('isLeft' in window) && document.readyState === 'complete';
      return (await run(isLoaded)) || undefined;
    });
  };
  const traverse = async (delta: number) => {
    await send('browsingContext.traverseHistory', { delta });
  };
  return {
    name: 'firefox',
    run,
    goto,
    back: () => traverse(-1),
    forward: () => traverse(1),
    resize: (width, height) =>
      send('browsingContext.setViewport', { viewport: { width, height }, devicePixelRatio: 1 }),
    async click(selector) {
      const { x, y } = await run(middleOf, selector);
      await act([
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', x, y },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ]);
    },
    async type(text) {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await act([{ type: 'key', id: 'keys', actions }]);
    },
    takeErrors: () => errors.splice(0),
    async screenshot() {
      const { data } = await send<{ data: string }>('browsingContext.captureScreenshot', {});
      return Buffer.from(data, 'base64');
    },
  };
};

/** Starts Debian's Firefox ESR headless, and drives it by WebDriver BiDi. */
export async function startFirefox(options: EngineOptions = {}): Promise<Engine & Visitor> {
  const home = mkdtempSync(join(tmpdir(), 'longplay-firefox-'));
  const lines = Object.entries(preferences(options)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(home, 'user.js'), lines.join('\n'));
  const program = startProgram(
    firefoxEsr(),
    ['--headless', '--remote-debugging-port=0', '--profile', home, '--no-remote'],
    { HOME: home, MOZ_CRASHREPORTER_DISABLE: '1' },
  );
  const [, address] = await program.line(/WebDriver BiDi listening on (ws:\S+)/);
  const bidi = await connectRpc(`${address}/session`);
  await bidi.send('session.new', { capabilities: {} });
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
  const { contexts } = await bidi.send<{ contexts: { context: string }[] }>(
    'browsingContext.getTree',
    {},
  );
  return {
    ...browse(bidi, contexts[0]?.context ?? ''),
    async close() {
      bidi.close();
      await program.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

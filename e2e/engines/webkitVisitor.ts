import { miniBrowser } from '#e2e/lib/programs.ts';
import { freePort } from '#e2e/lib/startSite.ts';
import type { Visitor } from './engine.ts';
import { jsonBody, readJson } from './jsonBody.ts';
import { connectRpc } from './rpc.ts';
import { startProgram } from './startProgram.ts';
import { untilAnswer } from './untilAnswer.ts';
import { startWebkitDesk } from './webkitDesk.ts';

interface RemoteObject {
  objectId?: string;
  value?: unknown;
}

interface Answer {
  result?: unknown;
  error?: unknown;
}

/** Connects to the page of a MiniBrowser by WebKit's inspector protocol. */
async function inspect(port: number) {
  const address = await untilAnswer('MiniBrowser', async () => {
    const list = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(2_000) });
    return (await list.text()).match(/\/socket\/\d+\/\d+\/WebPage/)?.[0];
  });
  const outer = await connectRpc(`ws://127.0.0.1:${port}${address}`);
  const errors: string[] = [];
  const waiting = new Map<number, (answer: Answer) => void>();
  let target = '';
  let last = 0;
  /** Sends to the page, which is another process for each site. */
  const send = async <Result>(method: string, params: Record<string, unknown> = {}) => {
    last += 1;
    const id = last;
    const answered = new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      AbortSignal.timeout(10_000).addEventListener('abort', () => resolve({ error: 'too late' }));
    });
    const message = JSON.stringify({ id, method, params });
    const [{ result, error }] = await Promise.all([
      answered,
      outer.send('Target.sendMessageToTarget', { targetId: target, message }),
    ]);
    if (error) throw new Error(`${method}: ${JSON.stringify(error)}`);
    return result as Result;
  };
  const attach = (targetId: string) => {
    target = targetId;
    // Answers for the previous page will not arrive.
    for (const answer of waiting.values()) answer({ error: 'the page has gone' });
    waiting.clear();
    send('Console.enable').catch(() => undefined);
  };
  outer.on('Target.targetCreated', ({ targetInfo }) => {
    const { targetId, type, isProvisional } = targetInfo as Record<string, string>;
    if (type === 'page' && !isProvisional && targetId) attach(targetId);
  });
  outer.on('Target.didCommitProvisionalTarget', ({ newTargetId }) => attach(String(newTargetId)));
  outer.on('Target.dispatchMessageFromTarget', ({ message }) => {
    const inner = JSON.parse(String(message));
    if (inner.id !== undefined) {
      waiting.get(inner.id)?.(inner);
      waiting.delete(inner.id);
    } else if (inner.method === 'Console.messageAdded') {
      const { level, text, source } = inner.params.message;
      if (level === 'error' && source !== 'network') errors.push(text);
    }
  });
  return { send, errors, close: outer.close };
}

/**
 * Starts WebKitGTK with a disk cache, which it does not have under WebDriver. Its inspector sees
 * errors, unlike WebDriver, but cannot click or type.
 */
export async function startWebkitVisitor(): Promise<Visitor> {
  const desk = await startWebkitDesk();
  const port = await freePort();
  const program = startProgram(miniBrowser(), ['--enable-developer-extras=true', 'about:blank'], {
    ...desk.env,
    WEBKIT_INSPECTOR_HTTP_SERVER: `127.0.0.1:${port}`,
  });
  const page = await inspect(port);
  const run: Visitor['run'] = async (script, ...args) => {
    const promise = await page.send<{ result: RemoteObject }>('Runtime.evaluate', {
      expression: `(() => { ${jsonBody(script, args)} })()`,
    });
    const { result, wasThrown } = await page.send<{ result: RemoteObject; wasThrown?: boolean }>(
      'Runtime.awaitPromise',
      { promiseObjectId: promise.result.objectId, returnByValue: true },
    );
    if (wasThrown) throw new Error(JSON.stringify(result));
    return readJson(result.value);
  };
  const born = () => run(() => document.readyState === 'complete' && performance.timeOrigin);
  return {
    name: 'webkit',
    run,
    async goto(url) {
      const before = await untilAnswer('The page', born);
      // The page may be gone before it answers.
      await run((to) => location.assign(to), url).catch(() => undefined);
      await untilAnswer(url, async () => {
        const now = await born();
        return now !== false && now !== before ? now : undefined;
      });
    },
    takeErrors: () => page.errors.splice(0),
    async close() {
      page.close();
      await program.stop();
      await desk.stop();
    },
  };
}

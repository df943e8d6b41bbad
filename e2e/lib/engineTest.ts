import type { Engine, EngineName, EngineOptions } from '#e2e/engines/engine.ts';
import { startEngine } from '#e2e/engines/startEngine.ts';
import { test as base } from './test.ts';

type Start<Name, Result> = (name: Name, options?: EngineOptions) => Promise<Result>;

/** Starts engines on demand, one for each set of arguments, and closes all at the end. */
function starter<Name, Result extends { close(): Promise<void> }>(start: Start<Name, Result>) {
  const started = new Map<string, Promise<Result>>();
  return {
    get(name: Name, options: EngineOptions = {}) {
      const key = JSON.stringify([name, options]);
      const running = started.get(key) ?? start(name, options);
      started.set(key, running);
      return running;
    },
    async closeAll() {
      for (const running of started.values()) await running.then((each) => each.close());
    },
  };
}

/**
 * `engineOf`: a browser by engine name, shared by the tests of a worker. It may be on any page and
 * have any size.
 */
export const test = base.extend<object, { engineOf: Start<EngineName, Engine> }>({
  engineOf: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern.
    async ({}, use) => {
      const engines = starter(startEngine);
      await use(engines.get);
      await engines.closeAll();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** The engines that are compared with Chromium. */
export const OTHERS = ['firefox', 'webkit'] as const;

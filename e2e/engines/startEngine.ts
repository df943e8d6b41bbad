import { startChromium } from './chromium.ts';
import type { Engine, EngineName, EngineOptions } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { startWebkit } from './webkit.ts';

const START = { chromium: startChromium, firefox: startFirefox, webkit: startWebkit };

/** Starts one of the three engines. */
export const startEngine = (name: EngineName, options: EngineOptions = {}): Promise<Engine> =>
  START[name](options);

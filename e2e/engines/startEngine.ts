import { startChromium } from './chromium.ts';
import type { Engine, EngineName, EngineOptions, Visitor } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { startWebkit } from './webkit.ts';
import { startWebkitVisitor } from './webkitVisitor.ts';

const START = { chromium: startChromium, firefox: startFirefox, webkit: startWebkit };

/** Starts one of the three engines. */
export const startEngine = (name: EngineName, options: EngineOptions = {}): Promise<Engine> =>
  START[name](options);

/** Starts Firefox or WebKit with its cache on, and records errors. */
export const startVisitor = (name: 'firefox' | 'webkit'): Promise<Visitor> =>
  name === 'webkit' ? startWebkitVisitor() : startFirefox();

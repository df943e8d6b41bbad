import { chromium } from '@playwright/test';
import config from '#e2e/playwright.config.ts';
import type { Engine, EngineOptions } from './engine.ts';
import { jsonBody, readJson } from './jsonBody.ts';

/** Starts the Chromium of the other tests, to compare with. */
export async function startChromium({ dark }: EngineOptions = {}): Promise<Engine> {
  const browser = await chromium.launch(config.use?.launchOptions);
  const page = await browser.newPage({
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  return {
    name: 'chromium',
    run: async (script, ...args) =>
      readJson(await page.evaluate(`(() => { ${jsonBody(script, args)} })()`)),
    async goto(url) {
      await page.goto(url);
    },
    async back() {
      await page.goBack();
    },
    async forward() {
      await page.goForward();
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    click: (selector) => page.click(selector),
    type: (text) => page.keyboard.type(text),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}

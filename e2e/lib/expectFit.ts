import type { Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { expect } from './test.ts';

/** The narrowest and the widest, and both sides of what styles ask for. */
const WIDTHS = [320, 360, 599, 600, 768, 1199, 1200, 1440, 1920];

/** The open page has no sideways scrolling at any of the widths. */
export async function expectNoOverflow(page: Page, widths: readonly number[] = WIDTHS) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const overflow = await page.evaluate(async () => {
      // What script lays out by the width is done a frame later.
      await new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(null))),
      );
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    });
    expect(overflow, `${page.url()} at ${width} px`).toBe(0);
  }
}

/** Holds of a page: axe finds nothing in either theme, and it has no sideways scrolling. */
export async function expectFit(page: Page, url: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.goto(url);
  await expectAccessible(page);
  await expectNoOverflow(page);
}

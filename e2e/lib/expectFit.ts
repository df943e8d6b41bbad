import type { Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { expect } from './test.ts';

/** The narrowest and the widest, and both sides of each breakpoint. */
const WIDTHS = [320, 360, 599, 600, 768, 1199, 1200, 1440, 1920];

/** Expects that the open page does not scroll sideways at any of the widths. */
export async function expectNoOverflow(page: Page, widths: readonly number[] = WIDTHS) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const overflow = await page.evaluate(async () => {
      // Script lays out a frame later.
      await new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(null))),
      );
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    });
    expect(overflow, `${page.url()} at ${width} px`).toBe(0);
  }
}

/** Expects that axe finds nothing in either theme, and that the page does not scroll sideways. */
export async function expectFit(page: Page, url: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.goto(url);
  await expectAccessible(page);
  await expectNoOverflow(page);
}

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** The rules about colours: once one theme has passed all rules, the other can only fail these. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Expects that axe finds nothing on the open page in its current theme.
 * @param where shown if it fails
 * @param rules all of axe's by default
 */
export async function expectNoViolations(
  page: Page,
  where?: string,
  rules?: string[],
): Promise<void> {
  // Passed rules are not described: on a large page that takes longer than the rules.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  if (rules) axe.withRules(rules);
  // Without frames, no second page is needed to combine results.
  const { violations } = await axe.setLegacyMode(page.frames().length === 1).analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)]),
    where,
  ).toEqual([]);
}

/** Expects that axe finds nothing on the open page, in dark and in light. Leaves it in light. */
export async function expectAccessible(page: Page, where = page.url()): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectNoViolations(page, `${where} in dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoViolations(page, `${where} in light`, OF_COLOURS);
}

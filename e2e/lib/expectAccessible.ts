import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** The rules that read colours: all that a theme can break once the other has passed. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * axe finds nothing on the open page in its present theme.
 * @param where said when it does
 * @param rules only these; all of axe's without them
 */
export async function expectNoViolations(
  page: Page,
  where?: string,
  rules?: string[],
): Promise<void> {
  // What passes is not described: on a large page that takes longer than the rules themselves.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  if (rules) axe.withRules(rules);
  // Without frames no second page is needed to put their results together.
  const { violations } = await axe.setLegacyMode(page.frames().length === 1).analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)]),
    where,
  ).toEqual([]);
}

/** axe finds nothing on the open page in the dark theme, nor in the light one, which it then has. */
export async function expectAccessible(page: Page, where = page.url()): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectNoViolations(page, `${where} in dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoViolations(page, `${where} in light`, OF_COLOURS);
}

import { defineConfig } from '@playwright/test';
import { chromium } from './lib/programs.ts';

/** The built site in the machine's Chromium. `e2e/run.ts` builds it first. */
export default defineConfig({
  testDir: './specs',
  outputDir: '../test-results',
  // Two cores: more would only make the timing tests lie.
  workers: 2,
  fullyParallel: false,
  timeout: 120_000,
  // Two cores are busy: what is polled may take longer than the default of 5 s.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // A test with a clock in it may lose to its neighbours once. What fails twice has failed, and
  // `run.ts` names what failed once.
  retries: 1,
  use: {
    // A missing button is no reason to wait for the test's whole time.
    actionTimeout: 20_000,
    browserName: 'chromium',
    launchOptions: {
      executablePath: chromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        // As on a desktop; the shell's own default is full hinting.
        '--font-render-hinting=slight',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});

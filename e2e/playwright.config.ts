import { defineConfig } from '@playwright/test';

/** The built site in the machine's Chromium. `e2e/run.ts` sees to both before it calls this. */
export default defineConfig({
  testDir: './specs',
  outputDir: '../test-results',
  // Two cores: more would only make the timing tests lie.
  workers: 2,
  fullyParallel: false,
  timeout: 60_000,
  forbidOnly: true,
  retries: 0,
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});

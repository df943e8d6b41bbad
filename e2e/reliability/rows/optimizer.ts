import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { get } from '#e2e/lib/get.ts';
import { ROOT } from '#e2e/lib/startSite.ts';
import { startPair, stopPair } from '#e2e/lib/test.ts';
import { createFindings, type Drill } from '#e2e/reliability/drill.ts';

/** Row 12: no image optimizer. */
export const optimizer: Drill = {
  title: 'Optimizer',
  async run() {
    const { found, expect } = createFindings(
      'The build’s manifest, and requests to the optimizer.',
    );
    const manifest = readFileSync(join(ROOT, '.next', 'images-manifest.json'), 'utf8');
    const { unoptimized } = JSON.parse(manifest).images;
    expect(unoptimized === true, `images.unoptimized in the build: ${unoptimized}`);
    const pair = await startPair();
    try {
      for (const url of ['/favicon.svg', `${pair.upstream.url}/Images/000001.png`]) {
        const path = `/_next/image?url=${encodeURIComponent(url)}&w=64&q=75`;
        const { status } = await get(pair.site.url + path);
        expect(
          status === 404,
          `/_next/image of ${url.replace(/\d+\.\d+\.\d+\.\d+:\d+/, 'a host')}: ${status}`,
        );
      }
      return found;
    } finally {
      await stopPair(pair);
    }
  },
};

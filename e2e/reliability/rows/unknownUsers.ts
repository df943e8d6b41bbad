import { callsOf, putPlayer } from '#e2e/lib/control.ts';
import { get, getUntil } from '#e2e/lib/get.ts';
import { startPair, stopPair } from '#e2e/lib/test.ts';
import { createFindings, type Drill } from '#e2e/reliability/drill.ts';

const SCALE = 0.002;

/** Row 2: an unknown name costs one call, and may be taken later. */
export const unknownUsers: Drill = {
  title: 'Unknown users',
  async run() {
    const { found, expect } = createFindings(
      `One unknown name 1,000 times; then somebody takes it, with an hour scaled to ${3600 * SCALE} s (TIME_SCALE ${SCALE}).`,
    );
    const pair = await startPair();
    try {
      const path = `${pair.site.url}/api/v1/users/NobodyAtAll/summary`;
      for (let n = 0; n < 1000; n += 20) {
        await Promise.all(Array.from({ length: 20 }, () => get(path)));
      }
      // With calls to spare, the profile and the list are requested at once.
      const { calls } = await callsOf(pair.upstream.url);
      const profiles = calls.filter(({ path }) => path.includes('Profile')).length;
      expect(profiles === 1, `${profiles} call for the profile, ${calls.length} in all`);
    } finally {
      await stopPair(pair);
    }
    const quick = await startPair({ TIME_SCALE: String(SCALE) });
    try {
      const path = `${quick.site.url}/u/JustCame`;
      const { status } = await get(path);
      await putPlayer(quick.upstream.url, { name: 'JustCame', rows: [] });
      const from = performance.now();
      const came = await getUntil(path, (answer) => answer.status === 200, 30_000);
      const minutes = (performance.now() - from) / SCALE / 60_000;
      const words = `${status} before, ${came.status} after ${minutes.toFixed(0)} min of the site's time`;
      expect(status === 404 && came.status === 200 && minutes <= 66, words);
      return found;
    } finally {
      await stopPair(quick);
    }
  },
};

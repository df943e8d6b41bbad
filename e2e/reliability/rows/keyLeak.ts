import { join } from 'node:path';
import { Redis } from 'ioredis';
import { endFaults, orderFault } from '#e2e/lib/control.ts';
import { FAULTS } from '#e2e/lib/faultList.ts';
import { CANARY, findCanary, hasCanary, PLAYER_CANARIES } from '#e2e/lib/findCanary.ts';
import { get } from '#e2e/lib/get.ts';
import { startInstances } from '#e2e/lib/startInstances.ts';
import { ROOT } from '#e2e/lib/startSite.ts';
import { createFindings, type Drill } from '#e2e/reliability/drill.ts';

const PATHS = [
  '/',
  '/u/MaxMilyin',
  '/u/MaxMilyin/games',
  '/u/MaxMilyin/card.svg',
  '/api/v1/users/MaxMilyin/summary',
];

/** Keys of Redis with a canary in the key, a text, a field of a hash or an entry of a stream. */
async function keysWith(redis: Redis): Promise<string[]> {
  const found: string[] = [];
  for (const key of await redis.keys('*')) {
    const type = await redis.type(key);
    const read =
      { string: 'GET', hash: 'HGETALL', zset: 'ZRANGE', stream: 'XRANGE' }[type] ?? 'GET';
    const range = { zset: ['0', '-1'], stream: ['-', '+'] }[type] ?? [];
    const values = [await redis.callBuffer(read, key, ...range)].flat(4);
    const bytes = values.map((value) =>
      value instanceof Buffer ? value : Buffer.from(String(value)),
    );
    if (hasCanary(key) || bytes.some((value) => hasCanary(value))) found.push(key);
  }
  return found;
}

/** Row 10: no key is found anywhere. */
export const keyLeak: Drill = {
  title: 'Key leak',
  async run() {
    const { found, expect } = createFindings(
      `Canaries for the key of the site and those of two players, two instances on one Redis, ${FAULTS.length} faults of the upstream; all responses (pages also as RSC data), the log, DATA_DIR, Redis and the build are searched for them.`,
    );
    const on = await startInstances({
      RA_API_KEY: CANARY,
      RA_KEYS: `MaxMilyin:${PLAYER_CANARIES[0]},Cold401:${PLAYER_CANARIES[1]}`,
      TIME_SCALE: '0.0005',
    });
    const redis = new Redis(on.redis.url);
    try {
      let answers = 0;
      let leaks = 0;
      const look = async (path: string, rsc: boolean) => {
        const query = rsc ? '?_rsc' : '';
        const headers: HeadersInit = rsc ? { rsc: '1' } : {};
        const answer = await get(on.a.url + path + query, { headers });
        answers++;
        const all = answer.text + JSON.stringify([...answer.headers]);
        if (hasCanary(all)) leaks++;
      };
      for (const fault of [null, ...FAULTS]) {
        if (fault) await orderFault(on.upstream.url, fault);
        for (const path of [...PATHS, `/u/Cold${fault?.mode}`]) {
          for (const rsc of [false, true]) await look(path, rsc);
        }
        await endFaults(on.upstream.url);
      }
      expect(leaks === 0, `${leaks} of ${answers} answers hold one`);
      for (const { output, dataDir } of [on.a, on.b]) {
        const isThere = hasCanary(output());
        expect(
          !isThere,
          `a log of ${output().length} characters: ${isThere ? 'there' : 'not there'}`,
        );
        expect(
          findCanary(dataDir).length === 0,
          `${findCanary(dataDir).length} files of DATA_DIR hold one`,
        );
      }
      const keys = await keysWith(redis);
      expect(
        keys.length === 0,
        `${keys.length} of ${(await redis.keys('*')).length} keys of Redis hold one`,
      );
      const build = findCanary(join(ROOT, '.next'));
      expect(build.length === 0, `${build.length} files of the build hold one`);
      return found;
    } finally {
      redis.disconnect();
      await on.stop();
    }
  },
};

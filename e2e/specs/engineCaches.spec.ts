import type { Visitor } from '#e2e/engines/engine.ts';
import { startVisitor } from '#e2e/engines/startEngine.ts';
import { putPlayer } from '#e2e/lib/control.ts';
import { get } from '#e2e/lib/get.ts';
import { readRows } from '#e2e/lib/recount.ts';
import { runPlayer } from '#e2e/lib/runPlayer.ts';
import { expect, type Pair, startPair, stopPair, test } from '#e2e/lib/test.ts';

const YEAR = new Date().getUTCFullYear();
const NAME = 'ThreeHundredClub';
/** Pages that say how many games a player mastered, in all or in a year. */
const PAGES = [`/u/${NAME}`, `/u/${NAME}/games`, `/u/${NAME}/year/${YEAR}`, `/embed/${NAME}`];

/** The first number of mastered games that a page sends. */
const masteredSent = async (url: string) =>
  Number(/data-count="mastered"[^>]*data-value="(\d+)"/.exec((await get(url)).text)?.[1]);

/** The same number, as a browser has it that was sent to the page. */
async function masteredSeen(visitor: Visitor, url: string): Promise<number> {
  await visitor.goto(url);
  return visitor.run(() =>
    Number(document.querySelector('[data-count=mastered]')?.getAttribute('data-value')),
  );
}

/** What a page says. */
async function wordsOf(visitor: Visitor, url: string): Promise<string> {
  await visitor.goto(url);
  return visitor.run(() => document.querySelector('main')?.innerText ?? '');
}

for (const name of ['firefox', 'webkit'] as const) {
  test.describe(name, () => {
    let pair: Pair;
    let visitor: Visitor;
    test.beforeAll(async () => {
      // Copies are old after 3 s.
      pair = await startPair({ TIME_SCALE: '0.01' });
      visitor = await startVisitor(name);
    });
    test.afterAll(async () => {
      await visitor.close();
      await stopPair(pair);
    });

    test('no page has an error', async () => {
      const paths = ['/', '/u/MaxMilyin', '/u/MaxMilyin/games', `/u/MaxMilyin/year/${YEAR}`];
      paths.push('/u/MaxMilyin/milestone', '/u/MaxMilyin/milestone/mastered/800');
      paths.push('/compare/HalfwayHome/MaxMilyin', '/u/MaxMilyin/share', '/cards', '/docs');
      paths.push('/privacy', '/embed/MaxMilyin', '/u/NobodyAtAll', '/nowhere');
      const errors: Record<string, string[]> = {};
      for (const path of paths) {
        await visitor.goto(pair.site.url + path);
        // React tells of a page that is not as it expects when it takes it over.
        await visitor.run(async () => {
          const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
          for (let frames = 0; frames < 10; frames += 1) await frame();
          // Firefox reports a font as failed when the next page interrupts its download.
          await document.fonts.ready;
        });
        const here = visitor.takeErrors();
        if (here.length > 0) errors[path] = here;
      }
      expect(errors).toEqual({});
    });

    test('a second visit shows what has changed since the first', async () => {
      const { site, upstream } = pair;
      const urls = PAGES.map((path) => site.url + path);
      const before = new Map<string, number>();
      for (const url of urls) {
        // The first page may say that the player is still being fetched.
        await expect
          .poll(async () => before.set(url, await masteredSeen(visitor, url)).get(url), {
            timeout: 30_000,
          })
          .toBeGreaterThan(0);
      }
      const open = (await readRows(upstream.apiUrl, NAME)).find(
        ({ HighestAwardKind }) => HighestAwardKind === null,
      );
      await putPlayer(upstream.url, { name: NAME, touch: open?.GameID });
      // By itself it is fetched after 6 s, or after 36 s where the last unlock is of yesterday.
      const refresh = () => get(`${site.url}/api/v1/users/${NAME}/refresh`, { method: 'POST' });
      await expect.poll(async () => (await refresh()).status, { timeout: 20_000 }).toBe(202);
      for (const url of urls) {
        const after = (before.get(url) ?? 0) + 1;
        await expect.poll(() => masteredSent(url), { timeout: 20_000 }).toBe(after);
        expect.soft(await masteredSeen(visitor, url), url).toBe(after);
      }
    });

    test('a second visit to a player who has been hidden shows nothing of them', async () => {
      const { site, upstream } = pair;
      const url = `${site.url}/u/FirstCoin`;
      expect(await wordsOf(visitor, url)).toContain('FirstCoin');
      const env = {
        RA_API_KEY: 'a-key-for-tests',
        RA_API_URL: upstream.apiUrl,
        RA_MEDIA_URL: upstream.url,
        DATA_DIR: site.dataDir,
      };
      expect(await runPlayer(env, 'opt-out', 'FirstCoin')).toMatchObject({ code: 0 });
      await expect.poll(async () => (await get(url)).status, { timeout: 10_000 }).toBe(404);
      const words = await wordsOf(visitor, url);
      expect(words).toContain('This player asked not to be shown.');
      expect(words).not.toContain('FirstCoin');
    });
  });
}

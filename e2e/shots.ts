import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINE_NAMES } from './engines/engine.ts';
import { settle } from './engines/settle.ts';
import { startEngine } from './engines/startEngine.ts';
import { ROOT, startSite } from './lib/startSite.ts';

/*
 * `npm run shots -- [--engine=firefox] [--width=360] [PAGE …]`: a picture of each page at 360, 768
 * and 1440 px, in both themes, into `shots/`, on the demo players. A page is one of the names below
 * or a path. `--engine` and `--width` may stand several times; Chromium and all widths when they do
 * not. To be looked at, not compared.
 */

const PAGES = {
  home: '/',
  profile: '/u/MaxMilyin',
  huge: '/u/EveryCartEver',
  hundreds: '/u/ThreeHundredClub',
  thirty: '/u/HalfwayHome',
  casual: '/u/SofaSundays',
  revised: '/u/MovingGoalposts',
  three: '/u/FirstCoin',
  empty: '/u/EmptySlot',
  fixtures: '/u/FixtureRows',
  games: '/u/MaxMilyin/games?page=2',
  milestone: '/u/MaxMilyin/milestone/mastered/800',
  milestoneFirst: '/u/SofaSundays/milestone/beaten-softcore/1',
  milestoneHuge: '/u/EveryCartEver/milestone/mastered/5000',
  milestones: '/u/MaxMilyin/milestone',
  compare: '/compare/EveryCartEver/MaxMilyin',
  comparePair: '/compare/HalfwayHome/ThreeHundredClub',
  compareNew: '/compare/FirstCoin/MaxMilyin',
  compareEmpty: '/compare/EmptySlot/MaxMilyin',
  comparePick: '/compare/MaxMilyin',
  titles: '/u/EveryCartEver/games?sort=game_title&status=eq-mastered',
  none: '/u/MaxMilyin/games?q=nothing+of+that+name&system=7',
  oddGames: '/u/FixtureRows/games',
  newGames: '/u/FirstCoin/games',
  share: '/u/MaxMilyin/share?type=recent&theme=blossom',
  cards: '/cards',
  privacy: '/privacy',
  year: '/u/MaxMilyin/year/2026',
  yearHuge: '/u/EveryCartEver/year/2025',
  yearFew: '/u/SofaSundays/year/2023',
  yearNew: '/u/FirstCoin/year/2026',
  yearEmpty: '/u/EmptySlot/year/2012',
  docs: '/docs',
  unknown: '/u/NobodyAtAll',
  nowhere: '/nowhere',
};
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', multiple: true, default: ['chromium'] },
    width: { type: 'string', multiple: true, default: ['360', '768', '1440'] },
  },
});
const HEIGHTS: Record<string, number> = { 360: 800, 768: 1024, 1440: 900 };
/** Name and path of each page to be drawn. */
const wanted: [name: string, path: string][] =
  positionals.length === 0
    ? Object.entries(PAGES)
    : positionals.map((word) => [
        word.replaceAll(/\W+/g, '-').replace(/^-/, ''),
        word.startsWith('/') ? word : ((PAGES as Record<string, string>)[word] ?? `/${word}`),
      ]);
const site = process.env.SITE ? null : await startSite({});
const origin = process.env.SITE ?? site?.url ?? '';
const folder = join(ROOT, 'shots');
mkdirSync(folder, { recursive: true });
for (const engineName of ENGINE_NAMES.filter((name) => values.engine.includes(name))) {
  for (const theme of ['dark', 'light'] as const) {
    const engine = await startEngine(engineName, { dark: theme === 'dark' });
    for (const [name, path] of wanted) {
      for (const width of values.width) {
        await engine.resize(Number(width), HEIGHTS[width] ?? 900);
        await engine.goto(origin + path);
        await settle(engine);
        // Icons beyond the fold load when they come near: the whole page is near.
        const full = await engine.run(() => document.documentElement.scrollHeight);
        await engine.resize(Number(width), Math.min(full, 8000));
        await settle(engine);
        const of = engineName === 'chromium' ? '' : `-${engineName}`;
        const file = join(folder, `${name}-${width}-${theme}${of}.png`);
        writeFileSync(file, await engine.screenshot());
      }
    }
    await engine.close();
  }
}
await site?.stop();

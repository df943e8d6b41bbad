import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ROOT, startSite } from './lib/startSite.ts';
import config from './playwright.config.ts';

/*
 * `npm run shots [PATH …]`: a picture of each page at 360, 768 and 1440 px, in both themes, into
 * `shots/`, on the demo players. To be looked at, not compared.
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
const wanted = process.argv.slice(2);
const site = process.env.SITE ? null : await startSite({});
const origin = process.env.SITE ?? site?.url ?? '';
const browser = await chromium.launch(config.use?.launchOptions);
const folder = join(ROOT, 'shots');
mkdirSync(folder, { recursive: true });
for (const [name, path] of Object.entries(PAGES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const colorScheme of ['dark', 'light'] as const) {
    for (const width of [360, 768, 1440]) {
      const height = width === 360 ? 800 : width === 768 ? 1024 : 900;
      const deviceScaleFactor = width === 360 ? 2 : 1;
      const page = await browser.newPage({
        colorScheme,
        viewport: { width, height },
        deviceScaleFactor,
        reducedMotion: 'reduce',
      });
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      const full = await page.evaluate(() => document.documentElement.scrollHeight);
      // Icons beyond the fold load when they come near: let the whole page be near.
      await page.setViewportSize({ width, height: Math.min(full, 8000) });
      await page.waitForLoadState('networkidle');
      await page.screenshot({
        path: join(folder, `${name}-${width}-${colorScheme}.png`),
        fullPage: true,
      });
      await page.close();
    }
  }
}
await browser.close();
await site?.stop();

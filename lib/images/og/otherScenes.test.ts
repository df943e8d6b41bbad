import { describe, expect, it } from 'vitest';
import { PALETTE } from './palette.ts';
import { siteScene } from './siteScene.ts';
import { faultScene, pendingScene, unknownScene } from './stateScenes.ts';
import { makeGame, makeSnapshot } from './testing/makeSnapshot.ts';
import { wordsOf } from './testing/readScene.ts';

describe('the preview of the site', () => {
  it('lights its name with the sample’s mastered games, with few icons to load', () => {
    const games = Array.from({ length: 300 }, (_, i) =>
      makeGame(i % 3 ? 'mastered' : 'completed', { icon: `/Images/${100_000 + i}.png` }),
    );
    const picture = siteScene(makeSnapshot('MaxMilyin', {}, { games, total: 300 }));
    const icons = picture.lamps.map(({ icon }) => icon);
    expect(picture.lamps.length).toBeGreaterThan(250);
    expect(icons).not.toContain(null);
    expect(icons).not.toContain('/Images/100000.png');
    expect(new Set(icons).size).toBe(96);
    expect(wordsOf(picture)).toContain('Every light is a game MaxMilyin has mastered');
    const demo = siteScene(makeSnapshot('Max', { mastered: 3 }), true);
    expect(wordsOf(demo)).toContain('Every light is a game Max, a demo player, has mastered');
  });

  it('has plain gold lamps without a sample, or if the sample has mastered nothing', () => {
    for (const sample of [null, makeSnapshot('SofaSundays', { casual: 30 })]) {
      const { lamps } = siteScene(sample);
      expect(lamps.every(({ lit, icon, color }) => lit && !icon && color === PALETTE.gold)).toBe(
        true,
      );
    }
  });
});

describe('previews without numbers', () => {
  it('say one sentence each', () => {
    expect(wordsOf(unknownScene())).toEqual([
      ...['Longplay', 'No player with that name', 'on RetroAchievements', 'Check the spelling.'],
    ]);
    expect(wordsOf(pendingScene('Al'))).toEqual([
      ...['Longplay', 'Al', 'Warming up the board'],
      'Just a moment: open the page for the numbers.',
    ]);
    expect(wordsOf(faultScene('Al'))).toEqual([
      ...['Longplay', 'Al', 'RetroAchievements', 'is not answering'],
      'Nothing is lost. Try again in a minute.',
    ]);
  });

  it('load nothing and have no lamp', () => {
    for (const picture of [unknownScene(), pendingScene('Al'), faultScene('Al')]) {
      expect([...picture.lamps, ...picture.images]).toEqual([]);
    }
  });
});

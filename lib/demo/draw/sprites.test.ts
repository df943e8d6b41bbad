import { readFileSync } from 'node:fs';
import { decode } from 'fast-png';
import { expect, test } from 'vitest';
import { backstage, fixturePlayer, showcase } from '#lib/demo/players/demoPlayers.ts';
import { makeDemoPlayers } from '#lib/demo/players/makeDemoPlayers.ts';
import { drawAvatar } from './drawAvatar.ts';
import { materialOf } from './materials.ts';
import { clear } from './sheet.ts';
import { cutSprite, type SpriteName, spriteEntries } from './sprites.ts';

const names = Object.keys(spriteEntries) as SpriteName[];

test('every sprite is drawn, and nothing on the sheet is outside of all sprites', () => {
  const { data } = decode(readFileSync(new URL('sprites.png', import.meta.url)));
  const painted = data.filter((value, at) => at % 4 === 3 && value > 0).length;
  const counts = names.map((name) => cutSprite(name).cells.filter((cell) => cell !== clear).length);
  expect(names.filter((_, at) => counts[at] === 0)).toEqual([]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(painted);
});

test('no two sprites share a pixel', () => {
  const taken = new Map<string, SpriteName>();
  for (const name of names) {
    const [left = 0, top = 0, width = 0, height = 0] = spriteEntries[name].at;
    for (let y = top; y < top + height; y++) {
      for (let x = left; x < left + width; x++) {
        expect(taken.get(`${x} ${y}`), name).toBeUndefined();
        taken.set(`${x} ${y}`, name);
      }
    }
  }
});

test('an unknown colour is rejected', () => {
  expect(() => materialOf(0x00ff00)).toThrow('no material #ff00');
});

test('every demo player has an avatar of their own', () => {
  const players = makeDemoPlayers('seed', Date.UTC(2026, 0, 1));
  expect(players).toHaveLength(showcase.length + backstage.length + 1);
  const avatars = players.map(({ profile }) => {
    const [, name = ''] = /^\/UserPic\/(.+)\.png$/.exec(profile.UserPic) ?? [];
    return drawAvatar(name).toString('hex');
  });
  expect(new Set(avatars).size).toBe(players.length);
  expect(players.some(({ profile }) => profile.User === fixturePlayer)).toBe(true);
  expect(avatars).not.toContain(drawAvatar('').toString('hex'));
});

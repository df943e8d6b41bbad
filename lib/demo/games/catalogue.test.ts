import { expect, test } from 'vitest';
import { catalogue, readGames } from './catalogue.ts';
import { consoleId, consoleName, consoles } from './consoles.ts';
import { genreOfImage, getReleases, imageOf } from './releases.ts';

test('at least 400 titles on at least 24 active consoles', () => {
  expect(new Set(catalogue.map(({ title }) => title)).size).toBeGreaterThanOrEqual(400);
  const active = new Set(consoles.filter((each) => each.active).map(({ id }) => id));
  const used = new Set(catalogue.map(({ consoleId }) => consoleId));
  expect(used.size).toBeGreaterThanOrEqual(24);
  expect([...used].filter((id) => !active.has(id))).toEqual([]);
});

test('no title twice on a console', () => {
  const keys = catalogue.map(({ consoleId, title }) => `${consoleId} ${title.toLowerCase()}`);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('every set has more than five achievements, and at most 250', () => {
  const odd = getReleases().filter(({ achievements: n }) => n < 6 || n > 250);
  expect(odd).toEqual([]);
});

test('releases have distinct ids, titles and icons, and titles of at most 80 characters', () => {
  const releases = getReleases();
  expect(new Set(releases.map(({ gameId }) => gameId)).size).toBe(releases.length);
  const keys = new Set(releases.map(({ consoleId, title }) => `${consoleId} ${title}`));
  expect(keys.size).toBe(releases.length);
  expect(releases.filter(({ title }) => [...title].length > 80)).toEqual([]);
  const [first] = releases;
  expect(first && genreOfImage(imageOf(first.gameId))).toBe(first?.genre);
});

test.each([
  [['No Genre', 12]],
  [['Wrong Genre', 12, 'cooking']],
  [[12, 'Wrong Order', 'quest']],
])('the game %j is refused', (game) => {
  expect(() => readGames('NES/Famicom', [game])).toThrow(JSON.stringify(game));
});

test('a game of an unknown console is rejected', () => {
  expect(() => readGames('Hyper Console 9', [])).toThrow('no console Hyper Console 9');
});

test('console names are those of the table', () => {
  expect(consoleName(1)).toBe('Genesis/Mega Drive');
  expect(consoleName(81)).toBe('Famicom Disk System');
  expect(() => consoleName(82)).toThrow('no console 82');
  for (const { id, name } of consoles) expect(consoleId(name)).toBe(id);
});

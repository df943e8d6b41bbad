import { describe, expect, it } from 'vitest';
import { parseCardOptions } from '#lib/card/options/parseCardOptions.ts';
import { layoutCard } from '#lib/card/render/layoutCard.ts';
import { paintText } from '#lib/card/render/paintText.ts';
import { sampleData, sampleGame } from '#lib/card/testing/sampleData.ts';
import type { Game } from '#lib/domain/game.ts';
import { passportStamps } from './passportCard.ts';

const options = (query: Record<string, string>) => parseCardOptions(query).options;
const textsOf = (games: readonly Partial<Game>[], query: Record<string, string>) =>
  layoutCard(sampleData(games.map((part, n) => sampleGame(n, part))), options(query)).nodes.flatMap(
    (node) => (node.kind === 'text' ? [node.text] : []),
  );
const mastered = (title: string, part: Partial<Game> = {}) => ({
  title,
  award: 'mastered' as const,
  awardDate: '2019-02-28T23:30:00+00:00',
  ...part,
});

describe('the passport', () => {
  it('has a place for every active system at its own size', () => {
    const { columns, rows } = passportStamps({
      options: options({ type: 'passport' }),
      width: 495,
      height: 195,
    });
    expect(columns * rows).toBe(55);
  });

  it('says how many of all, and stamps each with the year of its first award', () => {
    const games = [
      mastered('A', { consoleId: 3, awardDate: '2018-12-31T23:30:00+00:00' }),
      mastered('B', { consoleId: 3 }),
      mastered('C', { consoleId: 901, consoleName: 'Hyper Console 9', awardDate: null }),
    ];
    const said = textsOf(games, { type: 'passport' });
    expect(said).toEqual(['Passport · 1 of 55', 'SNES', '2018', 'HC9']);
    expect(textsOf(games, { type: 'passport', timezone: 'Asia/Tokyo' })).toContain('2019');
    expect(textsOf(games, { type: 'passport', hide: 'date' })).not.toContain('2018');
  });

  it('keeps the newest stamps where there is no room for all', () => {
    const games = Array.from({ length: 100 }, (_, n) =>
      mastered('A', { consoleId: 900 + n, consoleName: `S ${n}`, awardDate: `${1920 + n}-01-01` }),
    );
    const years = textsOf(games, { type: 'passport' }).filter((text) => /^\d{4}$/.test(text));
    expect(years).toHaveLength(55);
    expect(years.at(-1)).toBe('2019');
  });
});

describe('A to Z', () => {
  it('says the title of each letter, and shows gaps', () => {
    const said = textsOf([mastered('The Lost Vikings'), mastered('1942')], { type: 'letters' });
    expect(said).toContain('A to Z · 2 of 27');
    expect(said).toEqual(expect.arrayContaining(['The Lost Vikings', '1942']));
    expect(said.filter((text) => /^[A-Z#]$/.test(text))).toHaveLength(27);
  });
});

describe('the dust shelf', () => {
  const old = (n: number, part: Partial<Game>) => ({
    award: null,
    awardDate: null,
    lastUnlock: `201${n}-01-01T00:00:00+00:00`,
    ...part,
  });

  it('begins with the one to resume, then the oldest', () => {
    const games = [
      old(5, { title: 'Older', awarded: 3 }),
      old(4, { title: 'Oldest', awarded: 2 }),
      old(8, { title: 'Fullest', awarded: 39 }),
    ];
    const said = textsOf(games, { type: 'dust' });
    expect(said[0]).toBe('Unplayed for 90 days · 3');
    expect(said.filter((text) => /est$|er$/.test(text))).toEqual(['Fullest', 'Oldest', 'Older']);
    expect(said).toContain('Resume · 39 of 40 · System 2');
    expect(said).toContain('1 Jan 2018');
  });
});

describe('revised sets', () => {
  it('keep their award, and are never called lost', () => {
    const games = [
      mastered('Grown', { possible: 52, awarded: 40 }),
      mastered('Grown too', { award: 'completed', possible: 50, awarded: 40 }),
      mastered('Whole', { possible: 40, awarded: 40 }),
    ];
    const said = textsOf(games, { type: 'revised' });
    expect(said).toEqual([
      'Grown since · 2',
      'Grown too',
      'Still completed · System 1',
      '+10',
      '40 of 50',
      'Grown',
      'Still mastered · System 0',
      '+12',
      '40 of 52',
    ]);
  });
});

it('as text, the challenges say the same', () => {
  const games = [
    ...['Alpha', 'Beta'].map((title, n) => mastered(title, { consoleId: 3 + n, possible: 44 })),
    { award: null, awardDate: null, lastUnlock: '2015-01-01T00:00:00+00:00', title: 'Left' },
  ];
  const data = sampleData(games.map((part, n) => sampleGame(n, part)));
  const text = (type: string) => paintText(data, options({ type }));
  expect(text('passport')).toMatch(/Passport · 2 of 55\nSNES {3}2019 +GB {5}2019\n/);
  expect(text('letters')).toMatch(/A to Z · 2 of 27\nA Alpha +J · +S ·\nB Beta /);
  expect(text('dust')).toMatch(/Left +1 Jan 2015\n {2}Resume · 30 of 40 · System 2\n/);
  expect(text('revised')).toMatch(/Alpha +\+4\n {2}Still mastered · System 0 +40 of 44\n/);
});

it('each says in words that there is nothing', () => {
  const data = sampleData([]);
  for (const [type, words] of [
    ['passport', 'No awards yet.'],
    ['dust', 'Nothing left unplayed for 90 days.'],
    ['revised', 'No finished set has grown since.'],
  ]) {
    const { nodes, desc } = layoutCard(data, options({ type: type ?? '' }));
    expect(nodes).toContainEqual(expect.objectContaining({ kind: 'text', text: words }));
    expect(desc).toContain(words);
  }
});

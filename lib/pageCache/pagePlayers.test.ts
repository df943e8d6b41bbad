import { describe, expect, it } from 'vitest';
import { getPagePlayers } from './pagePlayers.ts';

describe('playersOf', () => {
  it.each([
    ['/u/maxmilyin', ['maxmilyin']],
    ['/u/maxmilyin/year/2026', ['maxmilyin']],
    ['/embed/maxmilyin/stats/dark', ['maxmilyin']],
    ['/compare/maxmilyin', ['maxmilyin']],
    ['/compare/abc/maxmilyin', ['abc', 'maxmilyin']],
    ['/', ['/']],
    ['/cards', ['/cards']],
    ['/under/maxmilyin', []],
  ])('%s', (path, names) => {
    expect(getPagePlayers(path)).toEqual(names);
  });
});

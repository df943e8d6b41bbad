import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortTitle } from './sortTitle.ts';

/** What RetroAchievements makes of these titles. */
const KNOWN: [string, string][] = [
  ['~Hack~ Dragoon X Omega', 'zzzz{hack dragoon x omega'],
  ['~Hack~ Pokemon - X and Y', 'zzzz{hack pokemon - x and y'],
  ['007: Agent Under Fire', '0000007 agent under fire'],
  ['101 Dalmatians', '00101 dalmatians'],
  ['1nvader', '00001nvader'],
  ['64th. Street', '00064th street'],
  ['A-Mazing Tater', 'a-mazing tater'],
  ['A Series of Unfortunate Events', 'series of unfortunate events'],
  ['American Tale, An', 'american tale'],
  ['Bravely Défault II', 'bravely default 00002'],
  ['Final Fantasy X-2', 'final fantasy 00010-00002'],
  ['Formula 1-97', 'formula 00001-00097'],
  ['GIVX', 'givx'],
  ['I Have No Mouth, And I Must Scream', 'i have no mouth and i must scream'],
  ['Kingdom Hearts HD 1.5 Remix', 'kingdom hearts hd 0000100005 remix'],
  ['Kingdom Hearts II Final Mix', 'kingdom hearts ii final mix'],
  ['Legend of Zelda, The: A Link to the Past', 'legend of zelda a link to the past'],
  ["Luigi's Mansion", 'luigis mansion'],
  ['Mega Man X4', 'mega man x00004'],
  ['Ōkami', 'okami'],
  ['Puyo Puyo~n', 'puyo puyo~n'],
  ['Sonic the Hedgehog', 'sonic the hedgehog'],
  ['Star Wars Episode III: Revenge of the Sith', 'star wars episode 00003 revenge of the sith'],
  ['V-Tetris', 'v-tetris'],
];

describe('sortTitle', () => {
  it.each(KNOWN)('%s', (title, expected) => {
    expect(sortTitle(title)).toBe(expected);
  });

  it('sorts 10 after 2, and tagged games after all others', () => {
    const titles = ['~Demo~ A', 'Zzyzzyxx', 'Mega Man 10', 'Mega Man 2', 'The Abc'];
    const sorted = titles.map(sortTitle).sort();
    const expected = ['The Abc', 'Mega Man 2', 'Mega Man 10', 'Zzyzzyxx', '~Demo~ A'];
    expect(sorted).toEqual(expected.map(sortTitle));
  });

  it('property: accepts any text and ignores case', () => {
    expect(sortTitle(null)).toBe('');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aIVx1 ~,-:éThe') }), (title) => {
        expect(sortTitle(title)).toBe(sortTitle(title).trim());
        expect(sortTitle(title.toUpperCase())).toBe(sortTitle(title.toLowerCase()));
      }),
    );
  });
});

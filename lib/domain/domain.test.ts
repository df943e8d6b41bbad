import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAward } from './awardKind.ts';
import { isSubset, parseTitle } from './title.ts';
import { parseUsername, usernameKey } from './username.ts';

describe('parseUsername', () => {
  it.each(['ab', 'MaxMilyin', '0'.repeat(20)])('accepts %s', (name) => {
    expect(parseUsername(name)).toBe(name);
  });
  it.each([
    '',
    'a',
    'x'.repeat(21),
    'has_underscore',
    'a b',
    'é9',
    'ab\n',
    '..',
    '<script>',
  ])('rejects %j', (name) => {
    expect(parseUsername(name)).toBeNull();
  });
  it('agrees with the upstream’s rule on any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 24 }), (text) => {
        const fits =
          text.length >= 2 && text.length <= 20 && [...text].every((c) => /[a-z0-9]/i.test(c));
        expect(parseUsername(text) !== null).toBe(fits);
      }),
    );
  });
  it('has one key for all spellings', () => {
    expect(usernameKey('MaxMilyin')).toBe(usernameKey('MAXMILYIN'));
  });
});

describe('parseTitle', () => {
  it.each([
    ['Plain', { text: 'Plain', tags: [], subset: null }],
    [
      "~Homebrew~ ~Demo~ Bob's Game",
      { text: "Bob's Game", tags: ['Homebrew', 'Demo'], subset: null },
    ],
    ['~Hack~ X [Subset - Bonus]', { text: 'X', tags: ['Hack'], subset: 'Bonus' }],
    ['A | B', { text: 'A | B', tags: [], subset: null }],
    ['Puyo Puyo~n', { text: 'Puyo Puyo~n', tags: [], subset: null }],
    ['Legend of Zelda, The: X', { text: 'The Legend of Zelda: X', tags: [], subset: null }],
    [
      '~Hack~ American Tale, An [Subset - Bonus]',
      { text: 'An American Tale', tags: ['Hack'], subset: 'Bonus' },
    ],
    ['~Z~', { text: '~Z~', tags: ['Z'], subset: null }],
    [null, { text: 'Untitled', tags: [], subset: null }],
  ])('parses %j', (raw, title) => {
    expect(parseTitle(raw)).toEqual(title);
  });
  it.each([
    ['Legend of Zelda, The', 'The Legend of Zelda'],
    ['007: World Is Not Enough, The', '007: The World Is Not Enough'],
    ['Batman Game, The | Jeu de Batman, A', 'The Batman Game | A Jeu de Batman'],
    ['Lost Vikings, The (Beta)', 'The Lost Vikings (Beta)'],
    ["King of Fighters '98, The - Slugfest", "The King of Fighters '98 - Slugfest"],
    ['I Have No Mouth, And I Must Scream', 'I Have No Mouth, And I Must Scream'],
    ['Yes, A Dog', 'Yes, A Dog'],
    ['Lots of Fun, Therefore', 'Lots of Fun, Therefore'],
    [', The', ', The'],
  ])('shows %j as %j', (raw, text) => {
    expect(parseTitle(raw).text).toBe(text);
  });
  it('always returns a text, and agrees with isSubset', () => {
    fc.assert(
      fc.property(fc.string(), (raw) => {
        const title = parseTitle(raw);
        expect(title.text.length).toBeGreaterThan(0);
        if (title.subset !== null) expect(isSubset(raw)).toBe(true);
      }),
    );
  });
});

describe('parseAward', () => {
  it.each([
    ['mastered', 'mastered'],
    ['completed', 'completed'],
    ['beaten-hardcore', 'beaten-hardcore'],
    ['beaten-softcore', 'beaten-softcore'],
    ['beaten-casual', 'beaten-softcore'],
    ['legend', 'other'],
    [null, null],
    ['', null],
  ] as const)('reads %j as %j', (raw, award) => {
    expect(parseAward(raw)).toBe(award);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlayerInput } from './parsePlayerInput.ts';

const ULID = '01H2XCEJQTF2NBREXX3VQJHP41';

describe('parsePlayerInput', () => {
  it.each([
    'MaxMilyin',
    ' MaxMilyin ',
    '@MaxMilyin',
    '"@MaxMilyin".',
    '(MaxMilyin)',
    '“MaxMilyin”,',
    '**MaxMilyin**',
    '\u200bMax\u00adMilyin\u200f',
    '\ufeff\u2067MaxMilyin\u2069',
    '\u00a0MaxMilyin\u3000\n',
    '＠ＭａｘＭｉｌｙｉｎ',
    'MaxMilyin%20',
    'u/MaxMilyin',
    '/user/MaxMilyin/',
    'retroachievements.org/user/MaxMilyin',
    'www.retroachievements.org/user/MaxMilyin',
    'https://retroachievements.org/user/MaxMilyin/progress?x=1',
    'https://retroachievements.org/userInfo.php?ID=MaxMilyin',
    'HTTPS://RETROACHIEVEMENTS.ORG/USER/MaxMilyin',
    'http://localhost:3000/u/MaxMilyin#top',
    'https://longplay.example/u/MaxMilyin/year/2025',
    'https://longplay.example/u/MaxMilyin/card.svg?theme=dark',
    'https://longplay.example/U/MaxMilyin',
    'https://longplay.example/u/MaxMilyin.',
    '(https://longplay.example/u/MaxMilyin/games?status=mastered)',
    'https://longplay.example/embed/MaxMilyin?type=mini',
    'https://longplay.example/compare/MaxMilyin/Other',
    'https://longplay.example/api/v1/users/MaxMilyin/summary',
    'https://longplay.example/API/API_GetUserCompletionProgress.php?c=5&u=MaxMilyin',
    'https://longplay.example/find?name=MaxMilyin',
    'https%3A%2F%2Fretroachievements.org%2Fuser%2FMaxMilyin',
    'https://longplay.example/api/oembed?url=https%3A%2F%2Flongplay.example%2Fu%2FMaxMilyin',
    'https://longplay.example/u/%4daxMilyin',
    '[Max](https://retroachievements.org/user/MaxMilyin)',
    '[url=https://retroachievements.org/user/MaxMilyin]me[/url]',
    '<a href="https://retroachievements.org/user/MaxMilyin">me</a>',
    'my page is https://retroachievements.org/user/MaxMilyin!',
  ])('reads %j as MaxMilyin', (input) => {
    expect(parsePlayerInput(input)).toEqual({ name: 'MaxMilyin' });
  });

  it.each([
    ULID,
    ULID.toLowerCase(),
    `https://retroachievements.org/u/${ULID}`,
    `retroachievements.org/user/${ULID}/progress`,
  ])('reads %j as a ULID', (input) => {
    expect(parsePlayerInput(input)).toEqual({ ulid: ULID });
  });

  it.each([
    '',
    '@',
    'a',
    'no good',
    '//evil.example',
    'has_underscore',
    'x'.repeat(21),
    `8${ULID.slice(1)}`,
    ULID.replace('H', 'U'),
    `${ULID}0`,
    'https://retroachievements.org/game/1',
    'https://retroachievements.org/user/',
    '/u/..%2f..%2fetc',
    '%E0%A4%A',
    '\ud800',
    '@@MaxMilyin',
  ])('reads %j as nobody', (input) => {
    expect(parsePlayerInput(input)).toBeNull();
  });

  it('property: finds a name with anything around it, and nothing in other text', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9]{2,20}$/);
    const around = fc.stringMatching(/^[\s"'().,!?“”\u200b\u200e\ufeff]{0,5}$/u);
    const site = fc.constantFrom('', 'https://retroachievements.org/user/', 'longplay.example/u/');
    fc.assert(
      fc.property(name, around, around, site, (name, before, after, site) => {
        const asked = site.endsWith('/user/') || site.endsWith('/u/') ? '' : before;
        expect(parsePlayerInput(before + site + asked + name + after)).toEqual({ name });
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const found = parsePlayerInput(text);
        if (found === null) return;
        const [id] = Object.values(found);
        expect(id).toMatch(/^(?:[A-Za-z0-9]{2,20}|[0-7][0-9A-HJKMNP-TV-Z]{25})$/);
      }),
      { numRuns: 2000 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { isUlid, parsePhpQuery } from './parsePhpQuery.ts';

const ask = (query: string) => parsePhpQuery(new URLSearchParams(query));
const invalid = (field: string, ...texts: string[]) => ({
  message: texts[0] + (texts.length > 1 ? ` (and ${texts.length - 1} more error)` : ''),
  errors: { [field]: texts },
});

/* The original's validation messages. */
describe('parsePhpQuery', () => {
  it('fills in defaults, trims, and ignores keys', () => {
    expect(ask('u=MaxMilyin')).toEqual({ user: 'MaxMilyin', count: 100, offset: 0 });
    expect(ask('u=%20MaxMilyin%20&c=&o=%20&y=&z=whoever')).toEqual({
      user: 'MaxMilyin',
      count: 100,
      offset: 0,
    });
    expect(ask('u=ab&c=500&o=%2B7')).toEqual({ user: 'ab', count: 500, offset: 7 });
  });

  it.each([
    ['', 'The u field is required.'],
    ['u=%20', 'The u field is required.'],
    ['u=a', 'The u must be between 2 and 20 characters when providing a username.'],
    [`u=${'a'.repeat(21)}`, 'The u must be between 2 and 20 characters when providing a username.'],
    ['u=01ARZ3NDEKTSV4RRFFQ69G5FA_', 'The u must be a valid ULID.'],
    ['u=has_underscore', 'The u may only contain letters and numbers.'],
    ['u=has-hyphen', 'The u may only contain letters and numbers.'],
    ['u=two%20words', 'The u may only contain letters and numbers.'],
    ['u=caf%C3%A9', 'The u may only contain letters and numbers.'],
  ])('validates a username: %s', (query, text) => {
    expect(ask(query)).toEqual(invalid('u', text));
  });

  it.each([
    ['c=501', 'c', ['The c must not be greater than 500.']],
    ['c=0', 'c', ['The c must be at least 1.']],
    ['o=-1', 'o', ['The o must be at least 0.']],
    ['c=ten', 'c', ['The c must be an integer.']],
    ['c=1.5', 'c', ['The c must be an integer.']],
    ['c=0x10', 'c', ['The c must be an integer.']],
    ['c=007', 'c', ['The c must be an integer.']],
    ['o=9223372036854775808', 'o', ['The o must be an integer.']],
    ['c=1e3', 'c', ['The c must be an integer.', 'The c must not be greater than 500.']],
    ['c=0.5', 'c', ['The c must be an integer.', 'The c must be at least 1.']],
  ])('validates a number: %s', (query, field, texts) => {
    expect(ask(`u=MaxMilyin&${query}`)).toEqual(invalid(field, ...texts));
  });

  it('gives the first message and the number of others', () => {
    expect(ask('c=0&o=-1')).toEqual({
      message: 'The u field is required. (and 2 more errors)',
      errors: {
        u: ['The u field is required.'],
        c: ['The c must be at least 1.'],
        o: ['The o must be at least 0.'],
      },
    });
  });

  it('accepts a ULID as a user', () => {
    const ulid = '01arz3ndektsv4rrffq69g5fav';
    expect(ask(`u=${ulid}`)).toMatchObject({ user: ulid });
    expect([isUlid(ulid), isUlid('MaxMilyin')]).toEqual([true, false]);
  });
});

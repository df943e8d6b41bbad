import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMoment } from './moment.ts';

test.each([
  '2023-12-31T23:30:00+00:00',
  '2023-12-31T23:30:00Z',
  '2023-12-31T23:30:00.750Z',
  '2023-12-31 23:30:00',
  ' 2023-12-31 23:30 ',
  '2023-12-31T15:30:00-08:00',
  '2024-01-01T05:00:00+0530',
  '2024-01-01 00:30:00+01',
  'Sun, 31 Dec 2023 23:30:00 GMT',
  '31 Dec 2023 23:30:00 +0000',
])('%s is the same moment in UTC', (raw) => {
  expect(parseMoment(raw)).toBe('2023-12-31T23:30:00+00:00');
});

test('a date without a time is midnight', () => {
  expect(parseMoment('2024-02-29')).toBe('2024-02-29T00:00:00+00:00');
});

test.each([
  '',
  '  ',
  '0000-00-00',
  '0000-00-00 00:00:00',
  '0000-00-00T00:00:00Z',
  '-0001-11-30T00:00:00+00:00',
  '0001-01-01T00:00:00',
  '1970-01-01 00:00:00',
])('“%s” means no date', (raw) => {
  expect(parseMoment(raw)).toBeNull();
});

test.each([
  'yesterday',
  'game 1',
  '2024',
  '1704448800',
  '2024-02-30 10:00:00',
  '2024-13-01T00:00:00Z',
  '2024-01-05T24:00:00Z',
  '2024-01-05T10:00:00+99:00',
  '01/02/2024 10:00',
])('“%s” is unreadable', (raw) => {
  expect(parseMoment(raw)).toBeUndefined();
});

test('property: every parsed moment has our format, and parses to itself', () => {
  const spelled = fc
    .date({ noInvalidDate: true, min: new Date('1971-01-01'), max: new Date('9999-12-30') })
    .chain((at) => {
      const iso = at.toISOString();
      const plain = iso.slice(0, 19);
      return fc.record({
        raw: fc.constantFrom(
          iso,
          plain,
          plain.replace('T', ' '),
          `${plain}+00:00`,
          `${plain}+0000`,
        ),
        at: fc.constant(`${plain}+00:00`),
      });
    });
  fc.assert(
    fc.property(spelled, ({ raw, at }) => {
      expect(parseMoment(raw)).toBe(at);
      expect(parseMoment(at)).toBe(at);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (raw) => {
      const moment = parseMoment(raw);
      if (moment) expect(Date.parse(moment)).not.toBeNaN();
    }),
  );
});

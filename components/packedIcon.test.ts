import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packIcon, unpackIcon } from './packedIcon.ts';

test('an icon is packed as its number', () => {
  expect(packIcon('/Images/084118.png')).toBe('084118');
});

test('unpacking restores any path', () => {
  const path = fc.oneof(
    fc.constant(null),
    fc.stringMatching(/^\/Images\/\d{1,8}\.png$/),
    fc.string({ minLength: 1 }).map((rest) => `/${rest}`),
  );
  fc.assert(fc.property(path, (icon) => unpackIcon(packIcon(icon)) === icon));
});

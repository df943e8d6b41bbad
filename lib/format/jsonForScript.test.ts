import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonForScript } from './jsonForScript.ts';

const NASTY = ['</script>', '<!--', '<script', ']]>', '&lt;', '\u2028', '\u2029', '"', '\\'];
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.tuple(fc.string(), fc.constantFrom(...NASTY), fc.string()).map((parts) => parts.join('')),
);

test('no text can leave the script element, and the value comes back as it was', () => {
  fc.assert(
    fc.property(fc.dictionary(text, text), text, (record, name) => {
      const value = { ...record, name, list: [name] };
      const json = jsonForScript(value);
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 2000 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNames } from './readNames.ts';

test('names by line, comma and space, each once, without remarks', () => {
  const { names, wrong } = readNames('One, two\n# nobody\nTHREE # the third\r\none\n\nfour;five\n');
  expect(names).toEqual(['One', 'two', 'THREE', 'four', 'five']);
  expect(wrong).toEqual([]);
});

test('what is nobody’s name is told with its line', () => {
  expect(readNames('good\nb\nno-name good2').wrong).toEqual([
    { line: 2, text: 'b' },
    { line: 3, text: 'no-name' },
  ]);
});

test('property: any text is read, and every name in it is one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const name of readNames(text).names) expect(name).toMatch(/^[A-Za-z0-9]{2,20}$/);
    }),
  );
});

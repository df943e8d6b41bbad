import { expect, test } from 'vitest';
import { asksToBeHidden } from './asksToBeHidden.ts';

test('the tag counts in any case, anywhere in the motto', () => {
  for (const motto of [
    'longplay:hide',
    'LONGPLAY: HIDE',
    'Hi! Longplay:hide.',
    '(longplay:hide)',
  ]) {
    expect(asksToBeHidden(motto), motto).toBe(true);
  }
});

test('similar words do not count', () => {
  const others = ['', 'longplay', 'hide', 'longplay:hidden', 'mylongplay:hide', 'longplay hide'];
  for (const motto of others) expect(asksToBeHidden(motto), motto).toBe(false);
});

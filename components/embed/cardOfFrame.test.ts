import { expect, test } from 'vitest';
import { cardOfFrame } from './cardOfFrame.ts';

const OWN = '/u/Al/card.svg?type=mini&theme=merko';

test('a frame’s card has all the options of its address', () => {
  expect(cardOfFrame(OWN, '?type=mini&theme=merko&title_color=f00&custom_title=A+%26+B')).toBe(
    '/u/Al/card.svg?type=mini&theme=merko&title_color=f00&custom_title=A+%26+B',
  );
  expect(cardOfFrame(OWN, '')).toBe(OWN);
});

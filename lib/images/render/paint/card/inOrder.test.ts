import { expect, it } from 'vitest';
import { inOrder, levelsOf, mirrored } from './inOrder.ts';

/** The line as it is seen, from left to right. */
function seen(text: string, base: 'left' | 'right'): string {
  const characters = [...text];
  const levels = levelsOf(characters, base);
  const parts = characters.map((character, at) => {
    const level = levels[at] ?? 0;
    return { level, character: level % 2 === 1 ? mirrored(character) : character };
  });
  return inOrder(parts)
    .map(({ character }) => character)
    .join('');
}

it.each([
  ['Zelda 2: 1,287 (a)', 'left', 'Zelda 2: 1,287 (a)'],
  ['Zelda!', 'right', '!Zelda'],
  ['Zelda II (12)', 'right', 'Zelda II (12)'],
  ['אבג (abc) 2', 'right', '2 (abc) גבא'],
  ['abc אב (2) def', 'left', 'abc (2) בא def'],
  ['אב 2 (abc) 3: גד', 'right', 'דג :3 (abc) 2 בא'],
  ['אבג', 'left', 'גבא'],
  ['אבג דהו!', 'right', '!והד גבא'],
  ['אבג דהו!', 'left', 'והד גבא!'],
  ['אב (גד) הו', 'right', 'וה (דג) בא'],
  ['40 מתוך 1,287', 'right', '1,287 ךותמ 40'],
  ['אבג 12.5% ו-3', 'right', '3-ו 12.5% גבא'],
  ['abc אב 12 def', 'left', 'abc 12 בא def'],
  ['اب 50%', 'right', '%50 با'],
  ['משחק · NES · 2026', 'right', 'NES · 2026 · קחשמ'],
  ['اب ١٢٣', 'right', '١٢٣ با'],
] as const)('puts %j of a line to the %s in order', (text, base, expected) => {
  expect(seen(text, base)).toBe(expected);
});

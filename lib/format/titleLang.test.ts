import { expect, test } from 'vitest';
import { titleLang } from './titleLang.ts';

test('kana is Japanese, everything else has no language', () => {
  expect(titleLang('ドラゴンクエストIII')).toBe('ja');
  expect(titleLang('ひらがな')).toBe('ja');
  expect(titleLang('Pokémon Puzzle League')).toBeUndefined();
  expect(titleLang('三國志')).toBeUndefined();
});

import { expect, it } from 'vitest';
import { canSatoriSet } from './canSatoriSet.ts';

it.each([
  '~Hack~ Pokémon: Łódź & Ōkami ½ ™ ©',
  'Возвращение Ξένος Tiếng Việt',
  'ファイナルファンタジー 恐竜新世紀 한국어 宝可梦',
  '☆ ♪ → ♯ 100%',
  'Broken \ud83d title',
  '',
])('leaves %j to satori', (text) => {
  expect(canSatoriSet(text)).toBe(true);
});

it.each([
  'Sonic 🥂2 Party',
  '1️⃣',
  'I ♥ it',
  'أمير فارس',
  'שלום',
  'สวัสดี',
  'नमस्ते',
  'ქართული',
  '𠮷',
  'Latin and ไทย',
])('leaves %j to HarfBuzz', (text) => {
  expect(canSatoriSet(text)).toBe(false);
});

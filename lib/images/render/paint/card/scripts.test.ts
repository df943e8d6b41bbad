import { beforeAll, describe, expect, it } from 'vitest';
import { measureText } from '#lib/card/fonts/measureText.ts';
import { cardFont } from '#lib/images/render/paint/fonts/cardFont.ts';
import { startShaping } from '#lib/images/render/paint/fonts/shaping.ts';
import { widthOfLine } from './setText.ts';
import { splitSegments } from './splitSegments.ts';

/** A few words in each script that has a face: vowels on all sides, joined and stacked letters. */
const WORDS = {
  Arabic: 'السَّلام عليكم می\u200cخواهم لآ',
  Armenian: 'Հայերեն և',
  Bengali: 'বাংলা ক্ষুদ্র স্ত্রী কোন',
  Devanagari: 'हिन्दी क्षत्रिय श्री र्कि नमस्ते',
  Ethiopic: 'አማርኛ ኢትዮጵያ',
  Georgian: 'ქართული ᲥᲐᲠ',
  Gujarati: 'ગુજરાતી ક્ષેત્ર',
  Gurmukhi: 'ਪੰਜਾਬੀ ਸ੍ਰੀ',
  Hebrew: 'שָׁלוֹם עולם',
  Kannada: 'ಕನ್ನಡ ಕ್ಷೇತ್ರ',
  Khmer: 'ខ្មែរ ព្រះរាជាណាចក្រកម្ពុជា',
  Lao: 'ພາສາລາວ ນ້ຳ',
  Malayalam: 'മലയാളം ക്ഷേത്രം ൽ',
  Myanmar: 'မြန်မာဘာသာ ကြွ',
  Oriya: 'ଓଡ଼ିଆ ଭାଷା କ୍ଷ',
  Sinhala: 'සිංහල ශ්\u200dරී ලංකා',
  Tamil: 'தமிழ் கொடுக்கும் ஸ்ரீ',
  Telugu: 'తెలుగు క్ష్మి స్త్రీ',
  Thai: 'สวัสดี น้ำ ที่ ปั้น ผู้ใหญ่',
};
const IN_FIRA = ['Ελληνικά ἀοιδός', 'Кириллица Ґґ', 'Tiếng Việt ễ ậ ữ', 'Łódź Þór Ōkami'];

function shapedParts(text: string) {
  return splitSegments(text, 'en', 'left').map((segment) => ({
    ...segment,
    shaped: cardFont(segment.face, 500).shape(
      segment.text,
      segment.level % 2 === 1 ? 'right' : 'left',
    ),
  }));
}

beforeAll(startShaping);

describe('every script with a font', () => {
  it.each(
    Object.entries(WORDS),
  )('%s is drawn from its own face, without a box', (script, words) => {
    const parts = shapedParts(words);
    expect(parts.map(({ text }) => text).join('')).not.toContain('□');
    for (const { text, face, shaped } of parts) {
      if (text.trim() !== '') expect(face.name).toBe(`Noto Sans ${script} ${script.toLowerCase()}`);
      // Glyph 0 is the box of a font.
      expect(shaped.glyphs.map(({ id }) => id)).not.toContain(0);
    }
  });

  it.each(Object.entries(WORDS))('%s is no wider than cards assume', (_, words) => {
    const line = { text: words, ...{ x: 0, y: 0, size: 1, width: 0, tight: false } };
    const set = widthOfLine({ ...line, weight: 600, anchor: 'left' }, { lang: 'en', rtl: false });
    expect(set).toBeLessThanOrEqual(measureText(words, 1, 600) * 1.03);
  });

  it.each(IN_FIRA)('%s is drawn from Fira Sans', (words) => {
    for (const { face, shaped } of shapedParts(words)) {
      expect(face.name).toMatch(/^Fira Sans/);
      expect(shaped.glyphs.map(({ id }) => id)).not.toContain(0);
    }
  });

  it.each([
    ['বা', 2],
    ['കോ', 3],
    ['கொ', 3],
    ['မြာ', 2],
  ])('gives each letter of %s room of its own: %i beside each other', (syllable, letters) => {
    const [part] = shapedParts(syllable);
    const places = new Set(part?.shaped.glyphs.map(({ x }) => x));
    expect(places.size).toBeGreaterThanOrEqual(letters);
    expect(part?.shaped.width).toBeGreaterThan(0.3 * letters);
  });
});

it('draws a joined emoji, a flag, a skin tone and a keycap as one image', () => {
  for (const emoji of ['👨‍👩‍👧‍👦', '🧑🏻‍🤝‍🧑🏿', '👩🏾‍🚀', '🏴‍☠️', '🇯🇵', '👍🏽', '1️⃣', '❤️‍🔥']) {
    const parts = shapedParts(emoji);
    const seen = parts.flatMap(({ face, shaped }) =>
      shaped.glyphs.filter(({ id }) => cardFont(face, 400).outline(id) !== ''),
    );
    expect(seen, emoji).toHaveLength(1);
  }
});

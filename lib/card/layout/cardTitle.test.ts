import { expect, test } from 'vitest';
import { parseCardOptions } from '#lib/card/options/parseCardOptions.ts';
import { layoutCard } from '#lib/card/render/layoutCard.ts';
import { paintSvg } from '#lib/card/render/paintSvg.ts';
import { paintText } from '#lib/card/render/paintText.ts';
import { sampleData, sampleGame } from '#lib/card/testing/sampleData.ts';
import { CARD_TYPES } from '#lib/card/types/cardTypes.ts';
import { getCardTitle } from './cardContext.ts';

test('a card is headed with the name, or with what was asked for', () => {
  expect(getCardTitle({ name: 'Al', demo: false }, { custom_title: '' })).toBe('Al');
  expect(getCardTitle({ name: 'Al', demo: false }, { custom_title: 'Mine' })).toBe('Mine');
});

test.each(CARD_TYPES)('the card %s of a demo player says so, under any title', (type) => {
  const data = sampleData([sampleGame(0), sampleGame(1)]);
  for (const title of ['', 'Mine']) {
    const { options } = parseCardOptions({ type, custom_title: title });
    const drawn = (demo: boolean) => JSON.stringify(layoutCard({ ...data, demo }, options));
    expect(drawn(true)).not.toBe(drawn(false));
    expect(paintSvg(layoutCard({ ...data, demo: true }, options))).toContain('MaxMilyin (demo)');
    expect(paintSvg(layoutCard(data, options))).not.toContain('(demo)');
    expect(paintText({ ...data, demo: true }, options)).toContain('(demo)');
  }
});

import { expect, it } from 'vitest';
import { parseCardOptions } from '#lib/card/options/parseCardOptions.ts';
import { layoutCard } from '#lib/card/render/layoutCard.ts';
import { paintSvg } from '#lib/card/render/paintSvg.ts';
import { sampleOf } from '#lib/card/testing/sampleData.ts';
import { CARD_TYPES } from '#lib/card/types/cardTypes.ts';
import { packData, unpackData } from './packedData.ts';

it('draws the same cards after it was sent, in a tenth of the wall', () => {
  const data = sampleOf(700);
  const sent = JSON.parse(JSON.stringify(packData(data)));
  expect(sent.wall).toHaveLength(data.wall.length);
  for (const type of CARD_TYPES) {
    const { options } = parseCardOptions({ type });
    expect(paintSvg(layoutCard(unpackData(sent), options)), type).toBe(
      paintSvg(layoutCard(data, options)),
    );
  }
});

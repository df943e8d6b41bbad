import { LRUCache } from 'lru-cache';
import { element } from '../../../card/svg/element.ts';
import { singleton } from '../../../singleton.ts';
import type { CardFont } from '../fonts/cardFont.ts';
import { withResvg } from './resvg.ts';

/** Texts whose width is remembered. */
const HELD = 2000;
/** The size at which texts are measured, pixels. */
const SIZE = 100;

const held = () => singleton('draw.advances', () => new LRUCache<string, number>({ max: HELD }));

function measure(text: string, font: CardFont): number {
  // A line under a text is just as long as it: from its beginning to where the next would begin.
  const line = element(
    'text',
    {
      'xml:space': 'preserve',
      'font-family': `'${font.family}'`,
      'font-size': SIZE,
      'text-decoration': 'underline',
    },
    { text },
  );
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: 1, height: 1 }, [line]);
  return withResvg(svg, [font], 1, (rendering) => {
    const box = rendering.getBBox();
    const width = box ? box.x + box.width : 0;
    box?.free();
    return width / SIZE;
  });
}

/**
 * How wide a text is as resvg sets it: kerned, and its letters joined. `startResvg` has to be done.
 * @returns em
 */
export function advanceOf(text: string, font: CardFont): number {
  const key = `${font.family} ${text}`;
  const known = held().get(key);
  if (known !== undefined) return known;
  const width = measure(text, font);
  held().set(key, width);
  return width;
}

import { expect, test } from 'vitest';
import { isAlive, isFresh, startMediaAge } from './cachedMedia.ts';

const DAY = 86_400_000;
const PIXELS = { width: 1, height: 1, data: new Uint8Array(3) };

test.each([
  ['icon', 30, 30],
  ['avatar', 1, 7],
] as const)('an %s is fresh for %i days and kept for %i, scaled', (kind, fresh, kept) => {
  for (const scale of [1, 0.001]) {
    const media = startMediaAge(PIXELS, kind, 5000, scale);
    const seen = [fresh, kept].flatMap((days) => {
      const end = 5000 + days * DAY * scale;
      return [end - 1, end].map((now) => [isFresh(media, kind, now, scale), isAlive(media, now)]);
    });
    const atEnd = [false, fresh < kept];
    expect(seen).toEqual([[true, true], atEnd, [fresh === kept, true], [false, false]]);
  }
});

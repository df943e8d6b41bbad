import type { CardOptions } from '#lib/card/options/options.ts';
import { parseCardOptions } from '#lib/card/options/parseCardOptions.ts';

/** The query of a card. */
export interface CardRequest {
  options: CardOptions;
  /** Pixels of a PNG per CSS pixel. */
  scale: 1 | 2;
  /** Names of invalid parameters. */
  ignored: readonly string[];
}

/** Reads the query of a card. Never fails. */
export function parseCardRequest(request: Request): CardRequest {
  const query = new URL(request.url).searchParams;
  const { options, ignored } = parseCardOptions(query);
  const scale = query.get('scale')?.trim() || '1';
  if (scale === '1' || scale === '2') return { options, ignored, scale: scale === '2' ? 2 : 1 };
  return { options, ignored: [...ignored, 'scale'], scale: 1 };
}

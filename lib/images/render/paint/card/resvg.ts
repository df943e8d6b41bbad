import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { singleton } from '#lib/singleton.ts';

const require = createRequire(import.meta.url);

/** Starts resvg, once per thread and only when it is needed: it takes some 40 ms. */
export function startResvg(): Promise<void> {
  return singleton('draw.resvg', () =>
    initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm'))),
  );
}

type Rendering = InstanceType<typeof Resvg>;

/**
 * Parses a document, uses it and frees its memory, which nothing else would. There are no fonts:
 * text must be outlines.
 */
export function withResvg<T>(svg: string, zoom: number, use: (rendering: Rendering) => T): T {
  const rendering = new Resvg(svg, { fitTo: { mode: 'zoom', value: zoom } });
  try {
    return use(rendering);
  } finally {
    rendering.free();
  }
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { singleton } from '#lib/singleton.ts';

const require = createRequire(import.meta.url);

/** Makes resvg ready, once in a thread and not before it is needed: it takes some 40 ms. */
export function startResvg(): Promise<void> {
  return singleton('draw.resvg', () =>
    initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm'))),
  );
}

type Rendering = InstanceType<typeof Resvg>;

/**
 * Reads a document, does something with it and frees what it took: nothing else would. It has no
 * font: text has to be outlines.
 */
export function withResvg<T>(svg: string, zoom: number, use: (rendering: Rendering) => T): T {
  const rendering = new Resvg(svg, { fitTo: { mode: 'zoom', value: zoom } });
  try {
    return use(rendering);
  } finally {
    rendering.free();
  }
}

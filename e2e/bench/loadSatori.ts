import type { registerHooks } from 'node:module';

type Satori = (
  tree: unknown,
  options: { width: number; height: number; fonts: readonly unknown[] },
) => Promise<string>;

const OG = '/@vercel/og/index.node.js';

/** Satori as bundled in Next's `@vercel/og`, which does not export it: adds an export. */
export async function loadSatori(register: typeof registerHooks) {
  let address = '';
  register({
    resolve(specifier, context, next) {
      if (specifier === 'sharp') throw new Error('Not for this row.');
      const resolved = next(specifier, context);
      if (resolved.url.endsWith(OG)) address = resolved.url;
      return resolved;
    },
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.endsWith(OG) || !loaded.source) return loaded;
      const source = Buffer.from(loaded.source as Uint8Array).toString();
      return { ...loaded, source: `${source}\nexport { satori, fontData };` };
    },
  });
  // Drawing an image loads it.
  const { ImageResponse } = await import('next/og.js');
  await new ImageResponse({ type: 'div', props: {} } as never, { width: 8, height: 8 }).bytes();
  const { satori, fontData } = (await import(address)) as { satori: Satori; fontData: Buffer };
  const fonts = [{ name: 'Geist', data: fontData, weight: 400, style: 'normal' }];
  return (tree: unknown, width: number, height: number) => satori(tree, { width, height, fonts });
}

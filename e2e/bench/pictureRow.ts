import { registerHooks } from 'node:module';
import type { Pixels } from '#lib/images/media/media.ts';
import { shrink } from '#lib/images/media/shrink.ts';
import type { Lamp, Scene, TreeNode } from '#lib/images/og/scene.ts';
import { createPool } from '#lib/images/render/pool.ts';
import { boardScene } from '#lib/images/testing/boardScene.ts';
import { iconPng } from './pictureIcons.ts';
import { type Round, type Row, rowOf } from './row.ts';

const ROUNDS = 9;

/** The lamp as plain `@vercel/og` draws it: an image with a border. */
function lampNode({ x, y, size, edge, color }: Lamp, png: Uint8Array): TreeNode {
  const src = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const inner = size - 2 * edge;
  const style = { position: 'absolute', left: x, top: y, border: `${edge}px solid ${color}` };
  return { type: 'img', props: { src, width: inner, height: inner, style } };
}

/** The whole image as one tree. */
function wholeTree({ ground, lamps, tree }: Scene, pngs: readonly Uint8Array[]): TreeNode {
  const icons = lamps.flatMap((lamp, n) => (pngs[n] ? [lampNode(lamp, pngs[n])] : []));
  const style = { display: 'flex', width: '100%', height: '100%', backgroundColor: ground };
  return { type: 'div', props: { style, children: [tree, ...icons] } };
}

async function timed(draw: () => Promise<Uint8Array>) {
  const start = performance.now();
  const png = await draw();
  return { ms: performance.now() - start, bytes: png.length };
}

/** Without sharp, which takes five times as long. */
async function plainPainter(tree: TreeNode, { width, height }: Scene) {
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'sharp') throw new Error('Not for this row.');
      return next(specifier, context);
    },
  });
  const { ImageResponse } = await import('next/og.js');
  const { fontsOf } = await import('#lib/images/render/paint/fonts/fontData.ts');
  const { faces } = await import('#lib/images/render/paint/fonts/faces.ts');
  const fonts = fontsOf(Object.values(faces().families).flatMap((family) => family.slice(0, 1)));
  return () => new ImageResponse(tree as never, { width, height, fonts }).bytes();
}

/**
 * The board of 97 icons, drawn in the pool (transfer included), against the same tree with 97
 * images by plain `@vercel/og`, one after the other in one process.
 */
export async function pictureRow(): Promise<Row> {
  const scene = boardScene('MaxMilyin');
  const pngs = scene.lamps.map((_, n) => iconPng(1000 + n));
  const media = new Map<string, Pixels>();
  scene.lamps.forEach(({ icon }, n) => {
    const small = shrink(pngs[n] ?? new Uint8Array(), 'icon');
    if (icon && small) media.set(icon, small);
  });
  const pool = createPool({ threads: 1, log: console });
  const drawOurs = () => pool.draw({ scene, media });
  const drawTheirs = await plainPainter(wholeTree(scene, pngs), scene);
  // The first few read fonts and warm the code up.
  for (let n = 0; n < 5; n += 1) await Promise.all([drawOurs(), drawTheirs()]);
  const rounds: Round[] = [];
  let sizes = '';
  for (let round = 0; round < ROUNDS; round += 1) {
    const [ours, theirs] = [await timed(drawOurs), await timed(drawTheirs)];
    rounds.push({ ours: ours.ms, theirs: theirs.ms });
    sizes = `${Math.round(ours.bytes / 1024)} KB, not ${Math.round(theirs.bytes / 1024)}`;
  }
  await pool.close();
  return rowOf({
    ours: `board of ${media.size} icons (${sizes})`,
    theirs: 'by @vercel/og alone',
    unit: 'ms',
    rounds,
    goal: { least: false, value: 0.5 },
  });
}

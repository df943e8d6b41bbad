import { DEFAULT_OPTIONS } from '#lib/card/options/parseCardOptions.ts';
import { layoutCard } from '#lib/card/render/layoutCard.ts';
import { paintSvg } from '#lib/card/render/paintSvg.ts';
import { sampleOf } from '#lib/card/testing/sampleData.ts';
import { startResvg, withResvg } from '#lib/images/render/paint/card/resvg.ts';
import { setText } from '#lib/images/render/paint/card/setText.ts';
import { startShaping } from '#lib/images/render/paint/fonts/shaping.ts';
import { createPool } from '#lib/images/render/pool.ts';
import { type Round, type Row, rowOf } from './row.ts';

const ROUNDS = 15;
const SCALE = 2;

async function timed(draw: () => Promise<Uint8Array> | Uint8Array) {
  const start = performance.now();
  const png = await draw();
  return { ms: performance.now() - start, bytes: png.length };
}

/**
 * A card as a PNG at twice its size, drawn in the pool from its scene (transfer included), against
 * resvg alone: its SVG is ready, with text as outlines, and resvg encodes the PNG.
 */
export async function cardPngRow(): Promise<Row> {
  const scene = layoutCard(sampleOf(1287, ['Pocket Quest', 'Mossy Caverns']), DEFAULT_OPTIONS);
  await Promise.all([startResvg(), startShaping()]);
  const setting = { lang: 'en', rtl: false };
  const svg = paintSvg({ ...scene, animated: false }, (node, paints) =>
    setText(node, paints, setting),
  );
  const pool = createPool({ threads: 1, log: console });
  const drawOurs = () => pool.drawCard({ scene, scale: SCALE });
  const drawTheirs = () =>
    withResvg(svg, SCALE, (rendering) => {
      const image = rendering.render();
      const png = image.asPng();
      image.free();
      return png;
    });
  // The first few read fonts and warm the code up.
  for (let n = 0; n < 8; n += 1) await Promise.all([drawOurs(), drawTheirs()]);
  const rounds: Round[] = [];
  let sizes = '';
  for (let round = 0; round < ROUNDS; round += 1) {
    const [ours, theirs] = [await timed(drawOurs), await timed(drawTheirs)];
    rounds.push({ ours: ours.ms, theirs: theirs.ms });
    sizes = `${Math.round(ours.bytes / 1024)} KB, not ${Math.round(theirs.bytes / 1024)}`;
  }
  await pool.close();
  return rowOf({
    ours: `card as PNG (${sizes})`,
    theirs: 'by resvg alone',
    unit: 'ms',
    rounds,
    goal: { least: false, value: 1.5 },
  });
}

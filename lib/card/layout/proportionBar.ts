import { proportions } from '#lib/board/proportions.ts';
import type { RectNode } from '#lib/card/scene.ts';
import type { Tally } from '#lib/stats/tally.ts';
import { box } from './nodes.ts';

/**
 * How the games divide into awards, along the lower edge: mastered and beaten solid, completed and
 * casual as frames, then the rest.
 * @param thick height of the parts in pixels; above them stands one pixel of glass
 */
export function proportionBar(
  tally: Tally,
  { width, height }: { width: number; height: number },
  thick = 6,
): RectNode[] {
  const { mastered, completed, beaten, beatenCasual, played } = tally;
  const rest = played - mastered - completed - beaten - beatenCasual;
  const parts = proportions([mastered, completed, beaten, beatenCasual, rest]);
  const y = height - thick;
  const nodes = [box(0, y - 2, width, thick + 2, 'glass')];
  for (const [i, fill] of FILLS.entries()) {
    const { start = 0, width: share = 0 } = parts[i] ?? {};
    const from = Math.round((start / 100) * width);
    const end = Math.round(((start + share) / 100) * width);
    if (end <= from) continue;
    // Parts stand two pixels apart; the last one reaches the edge.
    const w = Math.max(1, end - from - (end < width ? 2 : 0));
    nodes.push(HOLLOW[i] ? hollow(from, y, w, thick, fill) : box(from, y, w, thick, fill));
  }
  return nodes;
}

const FILLS = ['glassGold', 'glassGoldRing', 'glassZinc', 'glassZincRing', 'glassTrack'] as const;
const HOLLOW = [false, true, false, true, false];

function hollow(x: number, y: number, w: number, h: number, stroke: RectNode['fill']): RectNode {
  if (w < 4) return { kind: 'rect', x, y, w, h, fill: stroke };
  const frame = { kind: 'rect', x: x + 0.75, y: y + 0.75, w: w - 1.5, h: h - 1.5 } as const;
  return { ...frame, fill: null, stroke: stroke ?? 'glassTrack', strokeWidth: 1.5 };
}

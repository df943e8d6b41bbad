import type { CircleNode, PathNode, RectNode } from '#lib/card/scene.ts';
import type { Award } from '#lib/domain/awardKind.ts';

/** The meaning of a mark: an award, or none. */
export type MarkKind = 'mastered' | 'completed' | 'beaten' | 'casual' | 'awarded' | 'unfinished';

/** An award in the words of the cards. */
export function markKind(award: Award): MarkKind {
  const kinds = {
    mastered: 'mastered',
    completed: 'completed',
    'beaten-hardcore': 'beaten',
    'beaten-softcore': 'casual',
    other: 'awarded',
  } as const;
  return award === null ? 'unfinished' : kinds[award];
}

const RADIUS = 5;

/** An award mark, 10px across: a disc for hardcore, a ring for casual. `cx`, `cy` is its middle. */
export function awardMark(kind: MarkKind, cx: number, cy: number): CircleNode {
  const at = { kind: 'circle', cx, cy } as const;
  switch (kind) {
    case 'mastered':
      return { ...at, r: RADIUS - 0.5, fill: 'gold', stroke: 'goldEdge', strokeWidth: 1 };
    case 'completed':
      return { ...at, r: RADIUS - 1.1, fill: null, stroke: 'goldRing', strokeWidth: 2.2 };
    case 'beaten':
      return { ...at, r: RADIUS - 0.5, fill: 'zinc', stroke: 'zincEdge', strokeWidth: 1 };
    case 'casual':
      return { ...at, r: RADIUS - 1.1, fill: null, stroke: 'zincRing', strokeWidth: 2.2 };
    case 'awarded':
      return { ...at, r: RADIUS - 0.5, fill: 'control' };
    case 'unfinished':
      return { ...at, r: RADIUS - 0.5, fill: null, stroke: 'control', strokeWidth: 1 };
  }
}

/** The L of the site's mark, plain. `x`, `y` is its upper left corner. */
export function plainMark(
  x: number,
  y: number,
  size: number,
  fill: 'mark' | 'glassControl',
): PathNode {
  return { kind: 'path', x, y, scale: size / 7, d: 'M0,0h2v5h5v2h-7z', w: size, fill };
}

/** The whole mark: a gold L and four sockets. */
export function goldMark(x: number, y: number, size: number): PathNode[] {
  const at = { kind: 'path', x, y, scale: size / 7, w: size } as const;
  return [
    { ...at, d: 'M0,0h2v5h5v2h-7z', fill: 'glassGold' },
    { ...at, d: 'M3,0h1v1h-1zM5,0h1v1h-1zM3,2h1v1h-1zM5,2h1v1h-1z', fill: 'glassControl' },
  ];
}

/** A bar of what was unlocked: hardcore solid, the rest of the unlocks as a line. */
export function progressBar(
  place: { x: number; y: number; w: number },
  { possible, awarded, hardcore }: { possible: number; awarded: number; hardcore: number },
): RectNode[] {
  const share = (value: number) =>
    possible > 0 ? Math.round(place.w * Math.min(1, Math.max(0, value / possible))) : 0;
  const [solid, all] = [share(hardcore), Math.max(share(awarded), share(hardcore))];
  const part = (x: number, w: number, y: number, h: number, fill: 'track' | 'control' | 'label') =>
    ({ kind: 'rect', x, y, w, h, fill }) as const;
  return [
    part(place.x, place.w, place.y, 6, 'track'),
    part(place.x + solid, all - solid, place.y + 2, 2, 'control'),
    part(place.x, solid, place.y, 6, 'label'),
  ];
}

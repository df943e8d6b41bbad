import type { Award } from '#lib/domain/awardKind.ts';
import { box, type Style } from './box.ts';
import { PALETTE, SIGN } from './palette.ts';
import type { TreeNode } from './scene.ts';

/** Across an award's sign, in pixels. */
export const MARK = 20;

/**
 * The sign of an award: disc for hardcore, ring for casual, a thin circle for none, a square for an
 * award of no known kind. Its word always stands beside it.
 */
export function awardMark(award: Award, x: number, y: number): TreeNode {
  return box({ x, y, w: MARK, h: MARK }, lookOf(award));
}

function lookOf(award: Award): Style {
  if (award === 'other') return { border: `2px solid ${PALETTE.ink2}` };
  const borderRadius = MARK / 2;
  if (award === null) return { borderRadius, border: `2px solid ${PALETTE.control}` };
  const { color, ring } = SIGN[award];
  return ring
    ? { borderRadius, border: `4px solid ${color}` }
    : { borderRadius, backgroundColor: color };
}

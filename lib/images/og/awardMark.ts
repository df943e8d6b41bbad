import type { Award } from '#lib/domain/awardKind.ts';
import { box, type Style } from './box.ts';
import { PALETTE, SIGN } from './palette.ts';
import type { TreeNode } from './scene.ts';

/** Size of an award mark, pixels. */
export const MARK = 20;

/**
 * The mark of an award: disc for hardcore, ring for casual, thin circle for none, square for an
 * unknown kind. Its word is always beside it.
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

import type { Rect, TreeNode } from './scene.ts';

/** The style properties that satori reads. */
export type Style = Record<string, string | number>;

/** A positioned rectangle. */
export function box(at: Rect, style: Style): TreeNode {
  const { x, y, w, h } = at;
  return {
    type: 'div',
    props: {
      style: {
        display: 'flex',
        position: 'absolute',
        left: x,
        top: y,
        width: w,
        height: h,
        ...style,
      },
    },
  };
}

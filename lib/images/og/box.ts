import type { Rect, TreeNode } from './scene.ts';

/** What satori reads of an element's style. */
export type Style = Record<string, string | number>;

/** A rectangle at its place in the picture. */
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

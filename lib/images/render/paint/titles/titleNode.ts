import { TITLE_SLACK, type Title, type TreeNode } from '#lib/images/og/scene.ts';

/** A title as an element for `@vercel/og`. */
export function titleNode({ text, x, y, width, fontSize, pitch, lines, color }: Title): TreeNode {
  const cut: Record<string, string | number> =
    lines === 1
      ? { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }
      : { lineClamp: lines, overflow: 'hidden', wordBreak: 'break-word' };
  const style = {
    display: 'block',
    position: 'absolute',
    left: x,
    top: y,
    width: width + TITLE_SLACK,
    height: lines * pitch,
    paddingRight: TITLE_SLACK,
    fontFamily: 'Fira Sans',
    fontSize,
    fontWeight: 500,
    lineHeight: pitch / fontSize,
    ...cut,
    color,
  };
  return { type: 'div', props: { style, children: text } };
}

import type { SceneNode } from '#lib/card/scene.ts';

/** Turns a card around for a language that is written from right to left. Shapes stay as they are. */
export function mirror(nodes: readonly SceneNode[], width: number): SceneNode[] {
  return nodes.map((node): SceneNode => {
    switch (node.kind) {
      case 'circle':
        return { ...node, cx: width - node.cx };
      case 'text':
        return { ...node, x: width - node.x, anchor: node.anchor === 'left' ? 'right' : 'left' };
      default:
        return { ...node, x: width - node.x - node.w };
    }
  });
}

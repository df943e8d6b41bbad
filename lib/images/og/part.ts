import type { Lamp, Rect, Scene, Title, TreeNode } from './scene.ts';

/** What a part adds to a scene. */
export interface Part {
  nodes?: readonly TreeNode[];
  titles?: readonly Title[];
  lamps?: readonly Lamp[];
  images?: Scene['images'];
  /** The area of the part, where there are no sockets. */
  covers?: readonly Rect[];
}

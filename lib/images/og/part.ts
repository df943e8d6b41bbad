import type { Lamp, Rect, Scene, Title, TreeNode } from './scene.ts';

/** What one part of a picture brings to it. */
export interface Part {
  nodes?: readonly TreeNode[];
  titles?: readonly Title[];
  lamps?: readonly Lamp[];
  images?: Scene['images'];
  /** Where the part stands: no socket may. */
  covers?: readonly Rect[];
}

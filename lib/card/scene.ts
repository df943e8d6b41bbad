import type { Ground } from './colour/colour.ts';
import type { ColourRole, Palette } from './colour/roles.ts';
import type { Weight } from './fonts/measureText.ts';

/** A box, filled or outlined. Lengths in CSS pixels from the left and the top, here and below. */
export interface RectNode {
  kind: 'rect';
  x: number;
  y: number;
  w: number;
  h: number;
  fill: ColourRole | null;
  /** Of the outline, which stands half within the box and half without. */
  stroke?: ColourRole;
  strokeWidth?: number;
  /** Radius of the corners. */
  radius?: number;
}

export interface CircleNode {
  kind: 'circle';
  cx: number;
  cy: number;
  r: number;
  fill: ColourRole | null;
  stroke?: ColourRole;
  strokeWidth?: number;
}

/** An outline: lamps, and words in the display face. */
export interface PathNode {
  kind: 'path';
  /** Where its own 0, 0 stands. */
  x: number;
  y: number;
  /** How much it is enlarged. */
  scale: number;
  /** M, h, v and z only, in its own units; filled by the non-zero rule. */
  d: string;
  /** From its own 0 to its right end, in CSS pixels. */
  w: number;
  fill: ColourRole;
  /** Lights up when the card is first seen, where motion is welcome. */
  lights?: true;
}

/** Dots in a line or on a grid: dot leaders, and the sockets of the board. */
export interface DotsNode {
  kind: 'dots';
  x: number;
  y: number;
  /** From the first dot to the end of the last one. */
  w: number;
  h: number;
  /** From dot to dot, both ways. */
  pitch: number;
  /** Across one dot, a square that begins at its place. */
  dot: number;
  fill: ColourRole;
}

/** A line of text. */
export interface TextNode {
  kind: 'text';
  /** Of the end that it is anchored at. */
  x: number;
  /** Of the baseline. */
  y: number;
  anchor: 'left' | 'right';
  size: number;
  weight: Weight;
  fill: ColourRole;
  text: string;
  /** As measured, in pixels. */
  width: number;
  /** Not ours to translate, as a title: it runs in its own direction, not in the card's. */
  foreign?: true;
  /** Whether another font could make it too wide: then it has to be set in exactly `width`. */
  tight: boolean;
}

/** A picture, as a data URL of a raster format. */
interface ImageNode {
  kind: 'image';
  x: number;
  y: number;
  w: number;
  h: number;
  href: string;
}

export type SceneNode = RectNode | CircleNode | PathNode | DotsNode | TextNode | ImageNode;

/** A card as data, for any painter. Nodes are painted in their order. */
export interface CardScene {
  width: number;
  height: number;
  /** Everything is cut off outside the rounded corners. */
  radius: number;
  /** BCP 47. */
  lang: string;
  /** Whether text runs from right to left. Places are already mirrored. */
  rtl: boolean;
  /** What it is, and all that it says, for who cannot see it. */
  title: string;
  desc: string;
  palette: Palette;
  /** In place of `palette` where the reader's system is light (`theme=auto`). */
  light: Palette | null;
  /** The role that is painted with a gradient or a translucent colour instead of its own. */
  backdrop: { role: 'ground' | 'glass'; ground: Ground } | null;
  animated: boolean;
  nodes: readonly SceneNode[];
}

/** Pixels from the left and the top. */
export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** An element as `@vercel/og` takes it, without JSX: a worker runs this file as it is. */
export interface TreeNode {
  type: string;
  props: {
    style?: Record<string, string | number>;
    children?: TreeNode | string | readonly (TreeNode | string)[];
    [attribute: string]: unknown;
  };
}

/** One lamp of the board. */
export interface Lamp {
  x: number;
  y: number;
  /** Across and down, the edge included. */
  size: number;
  /** Width of the edge; 0 where the icon fills the lamp. */
  edge: number;
  /** Of the edge, and of the whole lamp while it has no icon: `#RRGGBB`. */
  color: string;
  /** Path on the media host; null for a lamp that shows no game. */
  icon: string | null;
  /** An unlit lamp is its edge only. */
  lit: boolean;
}

/**
 * How much wider than its text a title's box is. Satori measures a cut line a little short: without
 * room behind it, the ellipsis loses a dot.
 */
export const TITLE_SLACK = 24;

/** A game's title: text of any script, in Fira Sans and whatever else has its letters. */
export interface Title {
  text: string;
  x: number;
  y: number;
  /** What the letters may use. */
  width: number;
  fontSize: number;
  /** From line to line. */
  pitch: number;
  /** Lines at the most; what is longer ends in an ellipsis. */
  lines: number;
  /** `#RRGGBB`. */
  color: string;
}

/** The dots of the dark sign, where no lamp and no panel is. */
export interface Sockets {
  /** From dot to dot. */
  pitch: number;
  /** Across one dot. */
  dot: number;
  color: string;
  /** The first dot stands at its corner. */
  area: Rect;
  /** Where none may stand: text. */
  panels: readonly Rect[];
}

/**
 * A link-preview picture as data, to be handed to a worker: a tree that `@vercel/og` draws, and
 * what is placed over it pixel by pixel, which is faster (`docs/decisions/029-drawing.md` has the figures).
 */
export interface Scene {
  width: number;
  height: number;
  /** `#RRGGBB`. */
  ground: string;
  tree: TreeNode;
  /** Over the tree; which engine sets one depends on its letters. */
  titles: readonly Title[];
  sockets: Sockets | null;
  lamps: readonly Lamp[];
  /** Pictures from the media host, scaled to fill their place: the avatar. */
  images: readonly (Rect & { path: string })[];
}

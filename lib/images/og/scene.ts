/** Pixels from the left and the top. */
export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** An element for `@vercel/og`. No JSX, because a worker runs this file unbundled. */
export interface TreeNode {
  type: string;
  props: {
    style?: Record<string, string | number>;
    children?: TreeNode | string | readonly (TreeNode | string)[];
    [attribute: string]: unknown;
  };
}

/** A lamp of the board. */
export interface Lamp {
  x: number;
  y: number;
  /** Width and height with the edge. */
  size: number;
  /** Width of the edge; 0 if the icon fills the lamp. */
  edge: number;
  /** Colour of the edge, and of the whole lamp without an icon: `#RRGGBB`. */
  color: string;
  /** Path on the media host; null for a lamp without a game. */
  icon: string | null;
  /** An unlit lamp is only its edge. */
  lit: boolean;
}

/**
 * How much wider a title's box is than its text. Satori measures a clipped line too short, and
 * without this the ellipsis loses a dot.
 */
export const TITLE_SLACK = 24;

/** A game's title in any script, set in Fira Sans and fallback fonts. */
export interface Title {
  text: string;
  x: number;
  y: number;
  /** Width for the text. */
  width: number;
  fontSize: number;
  /** Line height. */
  pitch: number;
  /** Longer titles end in an ellipsis. */
  lines: number;
  /** `#RRGGBB`. */
  color: string;
}

/** The dots of the dark glass, where there is no lamp and no panel. */
export interface Sockets {
  /** Distance from dot to dot. */
  pitch: number;
  /** Size of a dot. */
  dot: number;
  color: string;
  /** The first dot is at its corner. */
  area: Rect;
  /** Areas without dots, such as text. */
  panels: readonly Rect[];
}

/**
 * A link preview as data for a worker: a tree for `@vercel/og`, and what is painted over it pixel
 * by pixel, which is faster (`docs/decisions/029-drawing.md` has the figures).
 */
export interface Scene {
  width: number;
  height: number;
  /** `#RRGGBB`. */
  ground: string;
  tree: TreeNode;
  /** Above the tree. The script of a title decides which engine sets it. */
  titles: readonly Title[];
  sockets: Sockets | null;
  lamps: readonly Lamp[];
  /** Images of the media host, scaled to fill their area: the avatar. */
  images: readonly (Rect & { path: string })[];
}

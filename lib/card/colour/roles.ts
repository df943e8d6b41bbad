import type { Colour } from './colour.ts';

/** The colour of each role. A scene names roles only. */
export interface Palette {
  /** Behind the ledger; `none` lets the page through. */
  ground: Paint;
  border: Paint;
  title: Paint;
  text: Paint;
  label: Paint;
  faint: Paint;
  /** The L in the corner. */
  mark: Paint;
  /** Dot leaders and the circle of the unfinished. */
  control: Paint;
  gold: Paint;
  goldEdge: Paint;
  goldRing: Paint;
  zinc: Paint;
  zincEdge: Paint;
  zincRing: Paint;
  /** Behind bars on the ground. */
  track: Paint;
  glass: Paint;
  socket: Paint;
  glassTrack: Paint;
  /** A name that stands on the glass. */
  glassTitle: Paint;
  glassText: Paint;
  glassLabel: Paint;
  accent: Paint;
  glassControl: Paint;
  glassGold: Paint;
  glassGoldRing: Paint;
  glassZinc: Paint;
  glassZincRing: Paint;
  /** The lit lamps of any kind. */
  lamp: Paint;
}

export type Paint = Colour | 'none';
export type ColourRole = keyof Palette;

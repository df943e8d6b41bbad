import type { SceneNode } from '#lib/card/scene.ts';
import type { CardSize } from '#lib/card/sizes.ts';
import type { CardContext, CardFrame } from './cardContext.ts';

/** Everything that there is to know of a type of card. One file of `types/` defines one. */
export interface CardDefinition {
  /** Its name in the share builder and in the gallery. */
  label: string;
  /** What it shows, in a few words. */
  hint: string;
  size: CardSize;
  /** What its background is; `bg_color` and the border follow it. */
  backdrop: 'ground' | 'glass';
  /** Whether it has room for a line or two only: a message is set small, its text has no list. */
  small?: true;
  /** Whether `show_icons` makes a difference. */
  hasIcons?: true;
  /** Whether `show` makes a difference. */
  hasExtraLines?: true;
  /** How many icons of games a card of this size shows; none where it is left out. */
  countIcons?: (frame: Pick<CardFrame, 'options' | 'width' | 'height'>) => number;
  layout: (context: CardContext) => SceneNode[];
  /** Everything that `layout` shows, in sentences for who cannot see it, without the headline. */
  describe: (context: CardContext) => string[];
  /** The same as plain text, in lines of 60 columns; a small card has none. */
  text: (context: CardContext) => string[];
}

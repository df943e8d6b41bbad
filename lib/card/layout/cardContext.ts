import type { CardData } from '#lib/card/data/cardData.ts';
import type { ColourRole } from '#lib/card/colour/roles.ts';
import type { CardOptions } from '#lib/card/options/options.ts';
import type { SceneNode } from '#lib/card/scene.ts';
import type { Formatter } from '#lib/card/messages/createFormatter.ts';

/** What every card is laid out from. */
export interface CardContext {
  data: CardData;
  options: CardOptions;
  format: Formatter;
  width: number;
  height: number;
  /** Data URLs by the path on the media host. */
  icons: ReadonlyMap<string, string>;
}

/** Whether a part or a line of the card is hidden. */
export function hides(options: CardOptions, part: CardOptions['hide'][number]): boolean {
  return options.hide.includes(part);
}

/** The headline's kind in the words of the cards. */
export const HEADLINE = {
  mastered: 'mastered',
  completed: 'completed',
  'beaten-hardcore': 'beaten',
  'beaten-softcore': 'casual',
  other: 'awarded',
  started: 'started',
} as const;

/** Lamps of a kind: their colour on the glass, and whether they are rings. */
export const LAMPS: Readonly<Record<keyof typeof HEADLINE, { fill: ColourRole; hollow: boolean }>> = {
  mastered: { fill: 'glassGold', hollow: false },
  completed: { fill: 'glassGoldRing', hollow: true },
  'beaten-hardcore': { fill: 'glassZinc', hollow: false },
  'beaten-softcore': { fill: 'glassZincRing', hollow: true },
  started: { fill: 'glassControl', hollow: true },
  other: { fill: 'glassControl', hollow: false },
};

/** The border of a card, drawn within its bounds. */
export function border({ options, width, height }: CardContext | Frame): SceneNode[] {
  if (options.hide_border) return [];
  const radius = Math.max(0, options.border_radius - 0.5);
  const place = { x: 0.5, y: 0.5, w: width - 1, h: height - 1, radius };
  return [{ kind: 'rect', ...place, fill: null, stroke: 'border', strokeWidth: 1 }];
}

/** What of a context is there without a player. */
export type Frame = Pick<CardContext, 'options' | 'format' | 'width' | 'height'>;

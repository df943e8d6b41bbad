import type { ColourRole } from '#lib/card/colour/roles.ts';
import type { CardData } from '#lib/card/data/cardData.ts';
import type { Formatter } from '#lib/card/messages/createFormatter.ts';
import type { Locale } from '#lib/card/messages/locales.ts';
import type { SceneNode } from '#lib/card/scene.ts';

/** Lines of the ledger that are there unless hidden. */
export const LEDGER_LINES = ['mastered', 'completed', 'beaten', 'casual', 'unfinished'] as const;
/** Lines of the ledger that are there when asked for. */
export const EXTRA_LINES = [
  'achievements',
  'hardcore',
  'points',
  'retropoints',
  'revised',
  'retired',
] as const;
/** What else can be hidden. */
export const CARD_PARTS = ['played', 'systems', 'date', 'bar', 'mark'] as const;

export type HideablePart = (typeof LEDGER_LINES)[number] | (typeof CARD_PARTS)[number];
export type ExtraLine = (typeof EXTRA_LINES)[number];

/** The options that layouts read. `CardOptions` has these and those for sizes and colours. */
export interface LayoutOptions {
  hide: readonly HideablePart[];
  show: readonly ExtraLine[];
  hide_title: boolean;
  custom_title: string;
  hide_border: boolean;
  border_radius: number;
  show_icons: boolean;
  text_bold: boolean;
  locale: Locale;
}

/** What is known of a card without its player. Width and height in CSS pixels. */
export interface CardFrame {
  options: LayoutOptions;
  format: Formatter;
  width: number;
  height: number;
}

/** What every card is laid out from: its options, resolved, and the player's data. */
export interface CardContext extends CardFrame {
  data: CardData;
  /** Data URLs by the path on the media host. */
  icons: ReadonlyMap<string, string>;
}

/** Whether a part or a line of the card is hidden. */
export function hides({ hide }: Pick<LayoutOptions, 'hide'>, part: HideablePart): boolean {
  return hide.includes(part);
}

/** The title of a card. It says when the player is a made-up one, whatever the title. */
export function getCardTitle(
  { name, demo }: Pick<CardData, 'name' | 'demo'>,
  { custom_title: title }: Pick<LayoutOptions, 'custom_title'>,
): string {
  return demo ? `${title || name} (demo)` : title || name;
}

/** The headline's kind by the name that messages have for it. */
export const HEADLINE = {
  mastered: 'mastered',
  completed: 'completed',
  'beaten-hardcore': 'beaten',
  'beaten-softcore': 'casual',
  other: 'awarded',
  started: 'started',
} as const;

/** Lamps of a kind: their colour on the glass, and whether they are rings. */
export const LAMPS: Readonly<Record<keyof typeof HEADLINE, { fill: ColourRole; hollow: boolean }>> =
  {
    mastered: { fill: 'glassGold', hollow: false },
    completed: { fill: 'glassGoldRing', hollow: true },
    'beaten-hardcore': { fill: 'glassZinc', hollow: false },
    'beaten-softcore': { fill: 'glassZincRing', hollow: true },
    started: { fill: 'glassControl', hollow: true },
    other: { fill: 'glassControl', hollow: false },
  };

/** The border of a card, drawn within its bounds. */
export function border({
  options,
  width,
  height,
}: Pick<CardFrame, 'options' | 'width' | 'height'>): SceneNode[] {
  if (options.hide_border) return [];
  const radius = Math.max(0, options.border_radius - 0.5);
  const place = { x: 0.5, y: 0.5, w: width - 1, h: height - 1, radius };
  return [{ kind: 'rect', ...place, fill: null, stroke: 'border', strokeWidth: 1 }];
}

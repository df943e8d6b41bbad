import type { MessageKind } from '#lib/card/messages/messages.ts';

/** What options do, by examples. */
export const VARIANTS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['Other lines', { show: 'points,achievements,hardcore', hide: 'unfinished,casual' }],
  ['A title of your own', { custom_title: 'Every lamp a game' }],
  ['Without title and border', { hide_title: 'true', hide_border: 'true' }],
  ['Rounded', { border_radius: '12' }],
  ['A gradient', { bg_color: '30,3b0d17,1a1430' }],
  ['Colours', { title_color: '66d9ff', ring_color: '5ff08a', icon_color: '5ff08a' }],
  ['Short numbers', { number_format: 'short', show: 'points,retropoints' }],
  ['Plain', { show_icons: 'false', text_bold: 'false', disable_animations: 'true' }],
  ['Taller', { type: 'recent', card_height: '295' }],
  ['Dates', { type: 'recent', date_format: 'Y-m-d', timezone: 'Asia/Tokyo' }],
];

/** What stands in place of a card, and when. */
export const STATE_WORDS: Readonly<Record<MessageKind, string>> = {
  unknown: 'Nobody by that name',
  pending: 'The first look is not done yet',
  down: 'RetroAchievements is not answering, and there is no copy',
  malformed: 'The address cannot be read',
  hidden: 'The player asked not to be shown',
};

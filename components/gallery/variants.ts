import type { MessageKind } from '#lib/card/messages/messages.ts';

/** Examples of what options do. */
export const VARIANTS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['Different lines', { show: 'points,achievements,hardcore', hide: 'unfinished,casual' }],
  ['Custom title', { custom_title: 'Every lamp a game' }],
  ['No title, no border', { hide_title: 'true', hide_border: 'true' }],
  ['Rounded', { border_radius: '12' }],
  ['A gradient', { bg_color: '30,3b0d17,1a1430' }],
  ['Colours', { title_color: '66d9ff', ring_color: '5ff08a', icon_color: '5ff08a' }],
  ['Short numbers', { number_format: 'short', show: 'points,retropoints' }],
  ['Plain', { show_icons: 'false', text_bold: 'false', disable_animations: 'true' }],
  ['Taller', { type: 'recent', card_height: '295' }],
  ['Dates', { type: 'recent', date_format: 'Y-m-d', timezone: 'Asia/Tokyo' }],
];

/** When each message is shown instead of a card. */
export const STATE_WORDS: Readonly<Record<MessageKind, string>> = {
  unknown: 'No player with that name',
  pending: 'The player is being fetched for the first time',
  down: 'RetroAchievements is down, and there is no copy yet',
  malformed: 'The address is invalid',
  hidden: 'The player asked not to be shown',
};

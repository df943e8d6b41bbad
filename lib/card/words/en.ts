import type { Words } from './words.ts';

/** English. */
export const en: Words = {
  caption: {
    mastered: { one: 'game mastered', other: 'games mastered' },
    completed: { one: 'game completed', other: 'games completed' },
    beaten: { one: 'game beaten', other: 'games beaten' },
    casual: { one: 'game beaten (casual)', other: 'games beaten (casual)' },
    started: { one: 'game started', other: 'games started' },
  },
  label: {
    mastered: 'Mastered',
    completed: 'Completed',
    beaten: 'Beaten',
    casual: 'Beaten (casual)',
    awarded: 'Awarded',
    unfinished: 'Unfinished',
    achievements: 'Achievements',
    hardcore: 'In hardcore',
    points: 'Points',
    retropoints: 'RetroPoints',
    revised: 'Revised since',
    retired: 'Retired sets',
    gone: 'Retired',
  },
  heading: {
    recent: 'Latest games',
    systems: 'Systems',
    next: 'Nearly mastered',
    wall: 'Awards',
  },
  none: {
    recent: 'No games yet.',
    systems: 'No games yet.',
    next: 'Nothing close to mastery yet.',
    wall: 'No awards yet.',
  },
  played: { one: '{n} played', other: '{n} played' },
  systems: { one: '{n} system', other: '{n} systems' },
  toGo: { one: '{n} to go', other: '{n} to go' },
  of: '{a} of {b}',
  asOf: 'As of {date}',
  partial: '{a} of {b} games read',
  message: {
    unknown: { title: 'Not found', text: 'Nobody by that name. Check the spelling?' },
    pending: { title: 'Just a moment', text: 'Fetching the games. This card fills itself.' },
    down: {
      title: 'Not answering',
      text: 'RetroAchievements is not answering. This card will be back.',
    },
    malformed: {
      title: 'Not readable',
      text: 'This address cannot be read. Check what it asks for.',
    },
    hidden: { title: 'Not shown', text: 'This player asked not to be shown.' },
  },
};

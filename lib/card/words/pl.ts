import type { Words } from './words.ts';

/** Polish. */
export const pl: Words = {
  caption: {
    mastered: {
      one: 'gra opanowana',
      few: 'gry opanowane',
      many: 'gier opanowanych',
      other: 'gry opanowanej',
    },
    completed: {
      one: 'gra skompletowana',
      few: 'gry skompletowane',
      many: 'gier skompletowanych',
      other: 'gry skompletowanej',
    },
    beaten: {
      one: 'gra ukończona',
      few: 'gry ukończone',
      many: 'gier ukończonych',
      other: 'gry ukończonej',
    },
    casual: {
      one: 'gra ukończona (casual)',
      few: 'gry ukończone (casual)',
      many: 'gier ukończonych (casual)',
      other: 'gry ukończonej (casual)',
    },
    started: {
      one: 'gra rozpoczęta',
      few: 'gry rozpoczęte',
      many: 'gier rozpoczętych',
      other: 'gry rozpoczętej',
    },
  },
  label: {
    mastered: 'Opanowane',
    completed: 'Skompletowane',
    beaten: 'Ukończone',
    casual: 'Ukończone (casual)',
    awarded: 'Nagrodzone',
    unfinished: 'Nieukończone',
    achievements: 'Osiągnięcia',
    hardcore: 'W hardcore',
    points: 'Punkty',
    retropoints: 'RetroPoints',
    revised: 'Później rozszerzone',
    retired: 'Wycofane zestawy',
    gone: 'Wycofany',
  },
  heading: {
    recent: 'Ostatnie gry',
    systems: 'Systemy',
    next: 'Prawie opanowane',
    wall: 'Nagrody',
  },
  none: {
    recent: 'Jeszcze nie ma gier.',
    systems: 'Jeszcze nie ma gier.',
    next: 'Nic jeszcze blisko opanowania.',
    wall: 'Jeszcze nie ma nagród.',
  },
  played: { one: '{n} zagrana', few: '{n} zagrane', many: '{n} zagranych', other: '{n} zagranej' },
  systems: { one: '{n} system', few: '{n} systemy', many: '{n} systemów', other: '{n} systemu' },
  toGo: { one: 'jeszcze {n}', few: 'jeszcze {n}', many: 'jeszcze {n}', other: 'jeszcze {n}' },
  of: '{a} z {b}',
  asOf: 'Stan na {date}',
  partial: 'wczytano gry: {a} z {b}',
  message: {
    unknown: { title: 'Nie znaleziono', text: 'Nikt się tak nie nazywa. Sprawdź pisownię.' },
    pending: { title: 'Chwileczkę', text: 'Pobieramy gry. Ta karta wypełni się sama.' },
    down: { title: 'Brak odpowiedzi', text: 'RetroAchievements nie odpowiada. Ta karta wróci.' },
    malformed: { title: 'Nieczytelne', text: 'Tego adresu nie da się odczytać. Sprawdź go.' },
    hidden: { title: 'Nie pokazujemy', text: 'Ta osoba prosiła, by jej nie pokazywać.' },
  },
};

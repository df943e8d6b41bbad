import type { Words } from './words.ts';

/** Czech. */
export const cs: Words = {
  caption: {
    mastered: {
      one: 'hra zvládnutá',
      few: 'hry zvládnuté',
      many: 'hry zvládnuté',
      other: 'her zvládnutých',
    },
    completed: {
      one: 'hra dokončená',
      few: 'hry dokončené',
      many: 'hry dokončené',
      other: 'her dokončených',
    },
    beaten: { one: 'hra dohraná', few: 'hry dohrané', many: 'hry dohrané', other: 'her dohraných' },
    casual: {
      one: 'hra dohraná (casual)',
      few: 'hry dohrané (casual)',
      many: 'hry dohrané (casual)',
      other: 'her dohraných (casual)',
    },
    started: {
      one: 'hra rozehraná',
      few: 'hry rozehrané',
      many: 'hry rozehrané',
      other: 'her rozehraných',
    },
  },
  label: {
    mastered: 'Zvládnuté',
    completed: 'Dokončené',
    beaten: 'Dohrané',
    casual: 'Dohrané (casual)',
    awarded: 'Oceněné',
    unfinished: 'Nedohrané',
    achievements: 'Úspěchy',
    hardcore: 'V hardcore',
    points: 'Body',
    retropoints: 'RetroPoints',
    revised: 'Později rozšířené',
    retired: 'Stažené sady',
    gone: 'Staženo',
  },
  heading: {
    recent: 'Poslední hry',
    systems: 'Systémy',
    next: 'Skoro zvládnuté',
    wall: 'Ocenění',
  },
  none: {
    recent: 'Zatím žádné hry.',
    systems: 'Zatím žádné hry.',
    next: 'Zatím nic blízko zvládnutí.',
    wall: 'Zatím žádná ocenění.',
  },
  played: { one: '{n} hraná', few: '{n} hrané', many: '{n} hrané', other: '{n} hraných' },
  systems: { one: '{n} systém', few: '{n} systémy', many: '{n} systému', other: '{n} systémů' },
  toGo: { one: 'zbývá {n}', few: 'zbývají {n}', many: 'zbývá {n}', other: 'zbývá {n}' },
  of: '{a} z {b}',
  asOf: 'Stav k {date}',
  partial: 'načteno her: {a} z {b}',
  message: {
    unknown: { title: 'Nenalezeno', text: 'Nikdo se tak nejmenuje. Sedí pravopis?' },
    pending: { title: 'Okamžik', text: 'Načítáme hry. Karta se vyplní sama.' },
    down: { title: 'Bez odpovědi', text: 'RetroAchievements neodpovídá. Karta se vrátí.' },
    malformed: { title: 'Nečitelné', text: 'Tuto adresu nelze přečíst. Zkontrolujte ji.' },
    hidden: { title: 'Nezobrazeno', text: 'Tento hráč si nepřeje být zobrazen.' },
  },
};

import type { Words } from './words.ts';

/** Dutch. */
export const nl: Words = {
  caption: {
    mastered: { one: 'game gemasterd', other: 'games gemasterd' },
    completed: { one: 'game voltooid', other: 'games voltooid' },
    beaten: { one: 'game uitgespeeld', other: 'games uitgespeeld' },
    casual: { one: 'game uitgespeeld (casual)', other: 'games uitgespeeld (casual)' },
    started: { one: 'game begonnen', other: 'games begonnen' },
  },
  label: {
    mastered: 'Gemasterd',
    completed: 'Voltooid',
    beaten: 'Uitgespeeld',
    casual: 'Uitgespeeld (casual)',
    awarded: 'Bekroond',
    unfinished: 'Onvoltooid',
    achievements: 'Prestaties',
    hardcore: 'In hardcore',
    points: 'Punten',
    retropoints: 'RetroPoints',
    revised: 'Sindsdien gegroeid',
    retired: 'Ingetrokken sets',
    gone: 'Ingetrokken',
  },
  heading: {
    recent: 'Laatste games',
    systems: 'Systemen',
    next: 'Bijna gemasterd',
    wall: 'Onderscheidingen',
  },
  none: {
    recent: 'Nog geen games.',
    systems: 'Nog geen games.',
    next: 'Nog niets bijna gemasterd.',
    wall: 'Nog geen onderscheidingen.',
  },
  played: { one: '{n} gespeeld', other: '{n} gespeeld' },
  systems: { one: '{n} systeem', other: '{n} systemen' },
  toGo: { one: 'nog {n}', other: 'nog {n}' },
  of: '{a} van {b}',
  asOf: 'Stand {date}',
  partial: '{a} van {b} games gelezen',
  message: {
    unknown: { title: 'Niet gevonden', text: 'Niemand heet zo. Klopt de spelling?' },
    pending: {
      title: 'Een ogenblik',
      text: 'De games worden opgehaald. Deze kaart vult zichzelf.',
    },
    down: {
      title: 'Geen antwoord',
      text: 'RetroAchievements antwoordt niet. Deze kaart komt terug.',
    },
    malformed: { title: 'Onleesbaar', text: 'Dit adres is niet te lezen. Controleer het.' },
    hidden: { title: 'Niet getoond', text: 'Deze speler wil niet getoond worden.' },
  },
};

import type { Words } from './words.ts';

/** Swedish. */
export const sv: Words = {
  caption: {
    mastered: { one: 'spel bemästrat', other: 'spel bemästrade' },
    completed: { one: 'spel fullbordat', other: 'spel fullbordade' },
    beaten: { one: 'spel klarat', other: 'spel klarade' },
    casual: { one: 'spel klarat (casual)', other: 'spel klarade (casual)' },
    started: { one: 'spel påbörjat', other: 'spel påbörjade' },
  },
  label: {
    mastered: 'Bemästrade',
    completed: 'Fullbordade',
    beaten: 'Klarade',
    casual: 'Klarade (casual)',
    awarded: 'Belönade',
    unfinished: 'Oavslutade',
    achievements: 'Prestationer',
    hardcore: 'I hardcore',
    points: 'Poäng',
    retropoints: 'RetroPoints',
    revised: 'Utökade sedan',
    retired: 'Indragna set',
    gone: 'Indraget',
  },
  heading: {
    recent: 'Senaste spelen',
    systems: 'System',
    next: 'Nästan bemästrade',
    wall: 'Utmärkelser',
  },
  none: {
    recent: 'Inga spel än.',
    systems: 'Inga spel än.',
    next: 'Inget nära att bemästras än.',
    wall: 'Inga utmärkelser än.',
  },
  played: { one: '{n} spelat', other: '{n} spelade' },
  systems: { one: '{n} system', other: '{n} system' },
  toGo: { one: '{n} kvar', other: '{n} kvar' },
  of: '{a} av {b}',
  asOf: 'Per {date}',
  partial: '{a} av {b} spel lästa',
  message: {
    unknown: { title: 'Hittades inte', text: 'Ingen heter så. Stämmer stavningen?' },
    pending: { title: 'Ett ögonblick', text: 'Spelen hämtas. Kortet fyller sig självt.' },
    down: { title: 'Inget svar', text: 'RetroAchievements svarar inte. Kortet kommer tillbaka.' },
    malformed: { title: 'Oläsbar', text: 'Adressen går inte att läsa. Kontrollera den.' },
    hidden: { title: 'Visas inte', text: 'Spelaren vill inte visas.' },
  },
};

import type { Words } from './words.ts';

/** German. */
export const de: Words = {
  caption: {
    mastered: { one: 'Spiel gemeistert', other: 'Spiele gemeistert' },
    completed: { one: 'Spiel abgeschlossen', other: 'Spiele abgeschlossen' },
    beaten: { one: 'Spiel durchgespielt', other: 'Spiele durchgespielt' },
    casual: { one: 'Spiel durchgespielt (casual)', other: 'Spiele durchgespielt (casual)' },
    started: { one: 'Spiel begonnen', other: 'Spiele begonnen' },
  },
  label: {
    mastered: 'Gemeistert',
    completed: 'Abgeschlossen',
    beaten: 'Durchgespielt',
    casual: 'Durchgespielt (casual)',
    awarded: 'Ausgezeichnet',
    unfinished: 'Unvollendet',
    achievements: 'Erfolge',
    hardcore: 'In Hardcore',
    points: 'Punkte',
    retropoints: 'RetroPoints',
    revised: 'Seither erweitert',
    retired: 'Eingestellte Sets',
    gone: 'Eingestellt',
  },
  heading: {
    recent: 'Zuletzt gespielt',
    systems: 'Systeme',
    next: 'Fast gemeistert',
    wall: 'Auszeichnungen',
  },
  none: {
    recent: 'Noch keine Spiele.',
    systems: 'Noch keine Spiele.',
    next: 'Noch nichts kurz vor der Meisterung.',
    wall: 'Noch keine Auszeichnungen.',
  },
  played: { one: '{n} gespielt', other: '{n} gespielt' },
  systems: { one: '{n} System', other: '{n} Systeme' },
  toGo: { one: 'noch {n}', other: 'noch {n}' },
  of: '{a} von {b}',
  asOf: 'Stand {date}',
  partial: '{a} von {b} Spielen gelesen',
  message: {
    unknown: { title: 'Nicht gefunden', text: 'Niemand heißt so. Stimmt die Schreibweise?' },
    pending: {
      title: 'Einen Moment',
      text: 'Die Spiele werden geholt. Diese Karte füllt sich von selbst.',
    },
    down: {
      title: 'Keine Antwort',
      text: 'RetroAchievements antwortet nicht. Diese Karte kommt wieder.',
    },
    malformed: { title: 'Nicht lesbar', text: 'Diese Adresse ist nicht lesbar. Bitte prüfen.' },
    hidden: { title: 'Nicht gezeigt', text: 'Diese Person möchte nicht gezeigt werden.' },
  },
};

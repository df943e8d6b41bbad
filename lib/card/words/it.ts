import type { Words } from './words.ts';

/** Italian. */
export const it: Words = {
  caption: {
    mastered: {
      one: 'gioco padroneggiato',
      many: 'giochi padroneggiati',
      other: 'giochi padroneggiati',
    },
    completed: { one: 'gioco completato', many: 'giochi completati', other: 'giochi completati' },
    beaten: { one: 'gioco finito', many: 'giochi finiti', other: 'giochi finiti' },
    casual: {
      one: 'gioco finito (casual)',
      many: 'giochi finiti (casual)',
      other: 'giochi finiti (casual)',
    },
    started: { one: 'gioco iniziato', many: 'giochi iniziati', other: 'giochi iniziati' },
  },
  label: {
    mastered: 'Padroneggiati',
    completed: 'Completati',
    beaten: 'Finiti',
    casual: 'Finiti (casual)',
    awarded: 'Premiati',
    unfinished: 'Incompiuti',
    achievements: 'Obiettivi',
    hardcore: 'In hardcore',
    points: 'Punti',
    retropoints: 'RetroPoints',
    revised: 'Ampliati poi',
    retired: 'Set ritirati',
    gone: 'Ritirato',
  },
  heading: {
    recent: 'Ultimi giochi',
    systems: 'Sistemi',
    next: 'Quasi padroneggiati',
    wall: 'Premi',
  },
  none: {
    recent: 'Ancora nessun gioco.',
    systems: 'Ancora nessun gioco.',
    next: 'Ancora niente vicino al traguardo.',
    wall: 'Ancora nessun premio.',
  },
  played: { one: '{n} giocato', many: '{n} giocati', other: '{n} giocati' },
  systems: { one: '{n} sistema', many: '{n} sistemi', other: '{n} sistemi' },
  toGo: { one: 'ancora {n}', many: 'ancora {n}', other: 'ancora {n}' },
  of: '{a} di {b}',
  asOf: 'Al {date}',
  partial: '{a} di {b} giochi letti',
  message: {
    unknown: { title: 'Non trovato', text: 'Nessuno si chiama così. Controlla il nome.' },
    pending: {
      title: 'Un momento',
      text: 'Recupero dei giochi. Questa scheda si riempirà da sola.',
    },
    down: {
      title: 'Nessuna risposta',
      text: 'RetroAchievements non risponde. Questa scheda tornerà.',
    },
    malformed: { title: 'Illeggibile', text: 'Questo indirizzo non si può leggere. Controllalo.' },
    hidden: { title: 'Non mostrato', text: 'Questa persona ha chiesto di non comparire.' },
  },
};

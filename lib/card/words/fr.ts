import type { Words } from './words.ts';

/** French. */
export const fr: Words = {
  caption: {
    mastered: { one: 'jeu maîtrisé', many: 'jeux maîtrisés', other: 'jeux maîtrisés' },
    completed: { one: 'jeu complété', many: 'jeux complétés', other: 'jeux complétés' },
    beaten: { one: 'jeu terminé', many: 'jeux terminés', other: 'jeux terminés' },
    casual: {
      one: 'jeu terminé (casual)',
      many: 'jeux terminés (casual)',
      other: 'jeux terminés (casual)',
    },
    started: { one: 'jeu commencé', many: 'jeux commencés', other: 'jeux commencés' },
  },
  label: {
    mastered: 'Maîtrisés',
    completed: 'Complétés',
    beaten: 'Terminés',
    casual: 'Terminés (casual)',
    awarded: 'Récompensés',
    unfinished: 'Inachevés',
    achievements: 'Succès',
    hardcore: 'En hardcore',
    points: 'Points',
    retropoints: 'RetroPoints',
    revised: 'Étendus depuis',
    retired: 'Sets retirés',
    gone: 'Retiré',
  },
  heading: {
    recent: 'Derniers jeux',
    systems: 'Systèmes',
    next: 'Presque maîtrisés',
    wall: 'Récompenses',
  },
  none: {
    recent: 'Pas encore de jeux.',
    systems: 'Pas encore de jeux.',
    next: 'Rien encore près de la maîtrise.',
    wall: 'Pas encore de récompenses.',
  },
  played: { one: '{n} joué', many: '{n} joués', other: '{n} joués' },
  systems: { one: '{n} système', many: '{n} systèmes', other: '{n} systèmes' },
  toGo: { one: 'encore {n}', many: 'encore {n}', other: 'encore {n}' },
  of: '{a} sur {b}',
  asOf: 'Au {date}',
  partial: '{a} jeux lus sur {b}',
  message: {
    unknown: { title: 'Introuvable', text: 'Personne ne porte ce nom. Vérifiez l’orthographe.' },
    pending: {
      title: 'Un instant',
      text: 'Lecture des jeux. Cette carte se remplira toute seule.',
    },
    down: {
      title: 'Pas de réponse',
      text: 'RetroAchievements ne répond pas. Cette carte reviendra.',
    },
    malformed: { title: 'Illisible', text: 'Cette adresse est illisible. Vérifiez-la.' },
    hidden: { title: 'Non affiché', text: 'Cette personne a demandé à ne pas apparaître.' },
  },
};

import type { Words } from './words.ts';

/** Spanish. */
export const es: Words = {
  caption: {
    mastered: { one: 'juego dominado', many: 'juegos dominados', other: 'juegos dominados' },
    completed: { one: 'juego completado', many: 'juegos completados', other: 'juegos completados' },
    beaten: { one: 'juego superado', many: 'juegos superados', other: 'juegos superados' },
    casual: {
      one: 'juego superado (casual)',
      many: 'juegos superados (casual)',
      other: 'juegos superados (casual)',
    },
    started: { one: 'juego empezado', many: 'juegos empezados', other: 'juegos empezados' },
  },
  label: {
    mastered: 'Dominados',
    completed: 'Completados',
    beaten: 'Superados',
    casual: 'Superados (casual)',
    awarded: 'Premiados',
    unfinished: 'Inacabados',
    achievements: 'Logros',
    hardcore: 'En hardcore',
    points: 'Puntos',
    retropoints: 'RetroPoints',
    revised: 'Ampliados después',
    retired: 'Sets retirados',
    gone: 'Retirado',
  },
  heading: {
    recent: 'Últimos juegos',
    systems: 'Sistemas',
    next: 'Casi dominados',
    wall: 'Premios',
  },
  none: {
    recent: 'Aún no hay juegos.',
    systems: 'Aún no hay juegos.',
    next: 'Nada cerca de dominarse aún.',
    wall: 'Aún no hay premios.',
  },
  played: { one: '{n} jugado', many: '{n} jugados', other: '{n} jugados' },
  systems: { one: '{n} sistema', many: '{n} sistemas', other: '{n} sistemas' },
  toGo: { one: 'falta {n}', many: 'faltan {n}', other: 'faltan {n}' },
  of: '{a} de {b}',
  asOf: 'A {date}',
  partial: '{a} de {b} juegos leídos',
  message: {
    unknown: { title: 'No encontrado', text: 'Nadie se llama así. ¿Está bien escrito?' },
    pending: { title: 'Un momento', text: 'Buscando los juegos. Esta tarjeta se llenará sola.' },
    down: { title: 'Sin respuesta', text: 'RetroAchievements no responde. Esta tarjeta volverá.' },
    malformed: { title: 'Ilegible', text: 'No se entiende esta dirección. Revísala.' },
    hidden: { title: 'No se muestra', text: 'Esta persona pidió no aparecer.' },
  },
};

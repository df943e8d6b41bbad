import type { Words } from './words.ts';

/** Brazilian Portuguese. */
export const ptBR: Words = {
  caption: {
    mastered: { one: 'jogo dominado', many: 'jogos dominados', other: 'jogos dominados' },
    completed: { one: 'jogo completado', many: 'jogos completados', other: 'jogos completados' },
    beaten: { one: 'jogo zerado', many: 'jogos zerados', other: 'jogos zerados' },
    casual: {
      one: 'jogo zerado (casual)',
      many: 'jogos zerados (casual)',
      other: 'jogos zerados (casual)',
    },
    started: { one: 'jogo iniciado', many: 'jogos iniciados', other: 'jogos iniciados' },
  },
  label: {
    mastered: 'Dominados',
    completed: 'Completados',
    beaten: 'Zerados',
    casual: 'Zerados (casual)',
    awarded: 'Premiados',
    unfinished: 'Inacabados',
    achievements: 'Conquistas',
    hardcore: 'No hardcore',
    points: 'Pontos',
    retropoints: 'RetroPoints',
    revised: 'Ampliados depois',
    retired: 'Sets retirados',
    gone: 'Retirado',
  },
  heading: {
    recent: 'Últimos jogos',
    systems: 'Sistemas',
    next: 'Quase dominados',
    wall: 'Prêmios',
  },
  none: {
    recent: 'Nenhum jogo ainda.',
    systems: 'Nenhum jogo ainda.',
    next: 'Nada perto de ser dominado ainda.',
    wall: 'Nenhum prêmio ainda.',
  },
  played: { one: '{n} jogado', many: '{n} jogados', other: '{n} jogados' },
  systems: { one: '{n} sistema', many: '{n} sistemas', other: '{n} sistemas' },
  toGo: { one: 'falta {n}', many: 'faltam {n}', other: 'faltam {n}' },
  of: '{a} de {b}',
  asOf: 'Em {date}',
  partial: '{a} de {b} jogos lidos',
  message: {
    unknown: { title: 'Não encontrado', text: 'Ninguém tem esse nome. Confira a grafia.' },
    pending: { title: 'Um momento', text: 'Buscando os jogos. Este cartão se preenche sozinho.' },
    down: { title: 'Sem resposta', text: 'O RetroAchievements não responde. Este cartão voltará.' },
    malformed: { title: 'Ilegível', text: 'Este endereço não pode ser lido. Confira.' },
    hidden: { title: 'Não exibido', text: 'Esta pessoa pediu para não aparecer.' },
  },
};

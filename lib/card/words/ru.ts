import type { Words } from './words.ts';

/** Russian. */
export const ru: Words = {
  caption: {
    mastered: {
      one: 'игра освоена',
      few: 'игры освоены',
      many: 'игр освоено',
      other: 'игры освоено',
    },
    completed: {
      one: 'игра завершена',
      few: 'игры завершены',
      many: 'игр завершено',
      other: 'игры завершено',
    },
    beaten: {
      one: 'игра пройдена',
      few: 'игры пройдены',
      many: 'игр пройдено',
      other: 'игры пройдено',
    },
    casual: {
      one: 'игра пройдена (casual)',
      few: 'игры пройдены (casual)',
      many: 'игр пройдено (casual)',
      other: 'игры пройдено (casual)',
    },
    started: { one: 'игра начата', few: 'игры начаты', many: 'игр начато', other: 'игры начато' },
  },
  label: {
    mastered: 'Освоено',
    completed: 'Завершено',
    beaten: 'Пройдено',
    casual: 'Пройдено (casual)',
    awarded: 'С наградой',
    unfinished: 'Не закончено',
    achievements: 'Достижения',
    hardcore: 'В hardcore',
    points: 'Очки',
    retropoints: 'RetroPoints',
    revised: 'Дополнено позже',
    retired: 'Снятые наборы',
    gone: 'Снят',
  },
  heading: {
    recent: 'Последние игры',
    systems: 'Системы',
    next: 'Почти освоено',
    wall: 'Награды',
  },
  none: {
    recent: 'Игр пока нет.',
    systems: 'Игр пока нет.',
    next: 'Пока ничего близкого к освоению.',
    wall: 'Наград пока нет.',
  },
  played: { one: 'сыграна {n}', few: 'сыграно {n}', many: 'сыграно {n}', other: 'сыграно {n}' },
  systems: { one: '{n} система', few: '{n} системы', many: '{n} систем', other: '{n} системы' },
  toGo: { one: 'осталось {n}', few: 'осталось {n}', many: 'осталось {n}', other: 'осталось {n}' },
  of: '{a} из {b}',
  asOf: 'На {date}',
  partial: 'прочитано игр: {a} из {b}',
  message: {
    unknown: { title: 'Не найдено', text: 'Никого с таким именем нет. Проверьте написание.' },
    pending: { title: 'Минуту', text: 'Загружаем игры. Карточка заполнится сама.' },
    down: { title: 'Нет ответа', text: 'RetroAchievements не отвечает. Карточка вернётся.' },
    malformed: { title: 'Не читается', text: 'Этот адрес не удаётся прочитать. Проверьте его.' },
    hidden: { title: 'Не показано', text: 'Этот игрок попросил его не показывать.' },
  },
};

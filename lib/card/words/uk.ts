import type { Words } from './words.ts';

/** Ukrainian. */
export const uk: Words = {
  caption: {
    mastered: {
      one: 'гру опановано',
      few: 'гри опановано',
      many: 'ігор опановано',
      other: 'гри опановано',
    },
    completed: {
      one: 'гру завершено',
      few: 'гри завершено',
      many: 'ігор завершено',
      other: 'гри завершено',
    },
    beaten: {
      one: 'гру пройдено',
      few: 'гри пройдено',
      many: 'ігор пройдено',
      other: 'гри пройдено',
    },
    casual: {
      one: 'гру пройдено (casual)',
      few: 'гри пройдено (casual)',
      many: 'ігор пройдено (casual)',
      other: 'гри пройдено (casual)',
    },
    started: {
      one: 'гру розпочато',
      few: 'гри розпочато',
      many: 'ігор розпочато',
      other: 'гри розпочато',
    },
  },
  label: {
    mastered: 'Опановано',
    completed: 'Завершено',
    beaten: 'Пройдено',
    casual: 'Пройдено (casual)',
    awarded: 'З нагородою',
    unfinished: 'Не закінчено',
    achievements: 'Досягнення',
    hardcore: 'У hardcore',
    points: 'Очки',
    retropoints: 'RetroPoints',
    revised: 'Доповнено згодом',
    retired: 'Зняті набори',
    gone: 'Знято',
  },
  heading: {
    recent: 'Останні ігри',
    systems: 'Системи',
    next: 'Майже опановано',
    wall: 'Нагороди',
  },
  none: {
    recent: 'Ігор ще немає.',
    systems: 'Ігор ще немає.',
    next: 'Поки нічого близького до опанування.',
    wall: 'Нагород ще немає.',
  },
  played: { one: 'зіграно {n}', few: 'зіграно {n}', many: 'зіграно {n}', other: 'зіграно {n}' },
  systems: { one: '{n} система', few: '{n} системи', many: '{n} систем', other: '{n} системи' },
  toGo: { one: 'лишилося {n}', few: 'лишилося {n}', many: 'лишилося {n}', other: 'лишилося {n}' },
  of: '{a} з {b}',
  asOf: 'На {date}',
  partial: 'прочитано ігор: {a} з {b}',
  message: {
    unknown: { title: 'Не знайдено', text: 'Нікого з таким іменем немає. Перевірте написання.' },
    pending: { title: 'Хвилинку', text: 'Завантажуємо ігри. Картка заповниться сама.' },
    down: {
      title: 'Немає відповіді',
      text: 'RetroAchievements не відповідає. Картка повернеться.',
    },
    malformed: { title: 'Не читається', text: 'Цю адресу не вдається прочитати. Перевірте її.' },
    hidden: { title: 'Не показано', text: 'Цей гравець просив його не показувати.' },
  },
};

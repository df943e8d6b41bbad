import type { Words } from './words.ts';

/** Hebrew. */
export const he: Words = {
  caption: {
    mastered: { one: 'משחק בשליטה מלאה', two: 'משחקים בשליטה מלאה', other: 'משחקים בשליטה מלאה' },
    completed: { one: 'משחק הושלם', two: 'משחקים הושלמו', other: 'משחקים הושלמו' },
    beaten: { one: 'משחק סוים', two: 'משחקים סוימו', other: 'משחקים סוימו' },
    casual: { one: 'משחק סוים (רגיל)', two: 'משחקים סוימו (רגיל)', other: 'משחקים סוימו (רגיל)' },
    started: { one: 'משחק הותחל', two: 'משחקים הותחלו', other: 'משחקים הותחלו' },
  },
  label: {
    mastered: 'בשליטה מלאה',
    completed: 'הושלמו',
    beaten: 'סוימו',
    casual: 'סוימו (רגיל)',
    awarded: 'זכו בפרס',
    unfinished: 'לא גמורים',
    achievements: 'הישגים',
    hardcore: 'במצב קשה',
    points: 'נקודות',
    retropoints: 'RetroPoints',
    revised: 'הורחבו מאז',
    retired: 'ערכות שבוטלו',
    gone: 'בוטל',
  },
  heading: {
    recent: 'משחקים אחרונים',
    systems: 'מערכות',
    next: 'כמעט בשליטה',
    wall: 'פרסים',
  },
  none: {
    recent: 'אין עדיין משחקים.',
    systems: 'אין עדיין משחקים.',
    next: 'אין עדיין משחק קרוב לשליטה מלאה.',
    wall: 'אין עדיין פרסים.',
  },
  played: { one: '{n} שוחקו', two: '{n} שוחקו', other: '{n} שוחקו' },
  systems: { one: 'מערכת {n}', two: '{n} מערכות', other: '{n} מערכות' },
  toGo: { one: 'נותרו {n}', two: 'נותרו {n}', other: 'נותרו {n}' },
  of: '{a} מתוך {b}',
  asOf: 'נכון ל־{date}',
  partial: 'נקראו {a} מתוך {b} משחקים',
  message: {
    unknown: { title: 'לא נמצא', text: 'אין מי שנקרא כך. האיות נכון?' },
    pending: { title: 'רק רגע', text: 'המשחקים נטענים. הכרטיס יתמלא מעצמו.' },
    down: { title: 'אין תשובה', text: 'RetroAchievements לא עונה. הכרטיס יחזור.' },
    malformed: { title: 'לא קריא', text: 'אי אפשר לקרוא את הכתובת. כדאי לבדוק אותה.' },
    hidden: { title: 'לא מוצג', text: 'השחקן ביקש לא להופיע.' },
  },
};

import type { Headed } from '#lib/card/messages/messages.ts';
import type { Sheet } from './cardContext.ts';

/** Above what a card lists: what it is, and of a challenge how far it is: `Passport · 44 of 55`. */
export function headingWords({ data, speak }: Pick<Sheet, 'data' | 'speak'>, type: Headed): string {
  const words = speak.words.heading[type];
  const far = progressWords({ data, speak }, type);
  return far === '' ? words : `${words} · ${far}`;
}

function progressWords({ data, speak }: Pick<Sheet, 'data' | 'speak'>, type: Headed): string {
  switch (type) {
    case 'passport':
      return speak.share(data.passport.active, data.passport.of);
    case 'letters': {
      const found = data.letters.filter(({ title }) => title !== null).length;
      return speak.share(found, data.letters.length);
    }
    case 'dust':
    case 'revised':
      return data[type].count > 0 ? speak.count(data[type].count) : '';
    default:
      return '';
  }
}

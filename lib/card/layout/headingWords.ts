import type { Headed } from '#lib/card/messages/messages.ts';
import type { CardContext } from './cardContext.ts';

/** Above what a card lists: what it is, and of a challenge how far it is: `Passport · 44 of 55`. */
export function headingText({ data, format }: Pick<CardContext, 'data' | 'format'>, type: Headed): string {
  const words = format.messages.heading[type];
  const far = progressWords({ data, format }, type);
  return far === '' ? words : `${words} · ${far}`;
}

function progressWords({ data, format }: Pick<CardContext, 'data' | 'format'>, type: Headed): string {
  switch (type) {
    case 'passport':
      return format.ofTotal(data.passport.active, data.passport.of);
    case 'letters': {
      const found = data.letters.filter(({ title }) => title !== null).length;
      return format.ofTotal(found, data.letters.length);
    }
    case 'dust':
    case 'revised':
      return data[type].count > 0 ? format.count(data[type].count) : '';
    default:
      return '';
  }
}

import type { Award } from './awardKind.ts';
import type { Game, SentDates } from './game.ts';
import { parseMoment } from './moment.ts';

/**
 * Converts the dates of a row. An award date without an award is dropped, and so are unreadable dates.
 * @returns the dates, and the upstream's spelling where it differs
 */
export function readDates(
  sent: SentDates,
  award: Award,
): Pick<Game, 'lastUnlock' | 'awardDate' | 'sent'> {
  const lastUnlock = sent.lastUnlock === null ? null : (parseMoment(sent.lastUnlock) ?? null);
  const written = sent.awardDate === null ? null : (parseMoment(sent.awardDate) ?? null);
  const awardDate = award === null ? null : written;
  const same = lastUnlock === sent.lastUnlock && awardDate === sent.awardDate;
  return same ? { lastUnlock, awardDate } : { lastUnlock, awardDate, sent };
}

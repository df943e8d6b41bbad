import type { Award } from './awardKind.ts';
import type { Game, SentDates } from './game.ts';
import { parseMoment } from './moment.ts';

/**
 * The dates of a row as we count with them, from what the upstream wrote. A date without an award is
 * no award's date, and one that cannot be read is none.
 * @returns the dates, and what was sent where that is something else
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

/**
 * Whose turn it is: `next` goes on with a list already begun, `renewing` with one that readers can
 * see an earlier copy of, `first` is for a reader who has nothing to see yet, `refresh` renews what
 * readers can see meanwhile.
 */
export type Turn = 'next' | 'renewing' | 'first' | 'refresh';

/** First looks that may go ahead of a waiting refresh before it gets its turn. */
const AHEAD = 3;

/** Whether readers have something to see meanwhile: such calls leave the reserve alone. */
export const canWait = (turn: Turn) => turn === 'renewing' || turn === 'refresh';

/** The turn of what follows the first page of a list. */
export const turnAfter = (turn: Turn): Turn => (canWait(turn) ? 'renewing' : 'next');

/** Lines of waiting ones, each first come, first served. */
export interface Turns<T> {
  readonly size: number;
  add(turn: Turn, item: T): void;
  /**
   * Whose turn it is.
   * @param urgent leave out those that can wait
   */
  next(urgent: boolean): Turn | null;
  /** The first of a line, taken out. */
  take(turn: Turn): T | undefined;
  /** All of them, in about the order of their turns. */
  all(): T[];
  /** All of them, taken out. */
  clear(): T[];
}

export function createTurns<T>(): Turns<T> {
  const lines: Record<Turn, T[]> = { next: [], renewing: [], first: [], refresh: [] };
  let ahead = 0;
  const waits = (turn: Turn) => lines[turn].length > 0;
  const all = () => Object.values(lines).flat();
  return {
    get size() {
      return Object.values(lines).reduce((sum, { length }) => sum + length, 0);
    },
    add: (turn, item) => void lines[turn].push(item),
    next(urgent) {
      if (waits('next')) return 'next';
      if (!urgent && waits('renewing')) return 'renewing';
      const refresh = !urgent && waits('refresh');
      if (waits('first') && !(refresh && ahead >= AHEAD)) return 'first';
      return refresh ? 'refresh' : null;
    },
    take(turn) {
      if (turn === 'first') ahead = waits('refresh') ? ahead + 1 : 0;
      if (turn === 'refresh') ahead = 0;
      return lines[turn].shift();
    },
    all,
    clear() {
      const items = all();
      for (const line of Object.values(lines)) line.length = 0;
      return items;
    },
  };
}

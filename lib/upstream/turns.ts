/**
 * Whose turn it is: `next` goes on with a list already begun, `first` is for a reader who has
 * nothing to see yet, `refresh` renews what readers can see meanwhile.
 */
export type Turn = 'next' | 'first' | 'refresh';

/** First looks that may go ahead of a waiting refresh before it gets its turn. */
const AHEAD = 3;

/** Three lines of waiting ones, each first come, first served. */
export interface Turns<T> {
  readonly size: number;
  add(turn: Turn, item: T): void;
  /** The one whose turn it is, taken out. */
  take(): T | undefined;
  /** All of them, in about the order of their turns. */
  all(): T[];
  /** All of them, taken out. */
  clear(): T[];
}

export function createTurns<T>(): Turns<T> {
  const lines: Record<Turn, T[]> = { next: [], first: [], refresh: [] };
  let ahead = 0;
  const all = () => [...lines.next, ...lines.first, ...lines.refresh];
  return {
    get size() {
      return lines.next.length + lines.first.length + lines.refresh.length;
    },
    add: (turn, item) => void lines[turn].push(item),
    take() {
      if (lines.next.length > 0) return lines.next.shift();
      const refreshIsDue = ahead >= AHEAD && lines.refresh.length > 0;
      const first = refreshIsDue ? undefined : lines.first.shift();
      ahead = first === undefined || lines.refresh.length === 0 ? 0 : ahead + 1;
      return first ?? lines.refresh.shift();
    },
    all,
    clear() {
      const items = all();
      for (const line of Object.values(lines)) line.length = 0;
      return items;
    },
  };
}

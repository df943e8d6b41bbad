import type { Context, Middleware, Next } from './middleware.ts';

/** A turn of the event loop that took so long is followed by some without a new request, ms. */
const LONG_MS = 1;
const TURNS_AFTER = 10;

/**
 * Starts one request a turn of the event loop, first come, first served. Requests that arrive together,
 * such as 50 link previews, would otherwise be worked on one after the other before anything else is
 * answered, also pages that are cached. Node accepts one connection a turn, so after a long turn some
 * are left free: without work they take microseconds.
 */
export function takeTurns(): Middleware {
  const waiting: [context: Context, next: Next][] = [];
  /** Turns that are left free. */
  let free = 0;

  function turn(): void {
    if (free > 0) {
      free -= 1;
      setImmediate(turn);
      return;
    }
    const [context, next] = waiting[0] ?? [];
    if (!context || !next) return;
    const from = performance.now();
    // First, so that one that throws stops nobody else.
    setImmediate(() => {
      waiting.shift();
      if (performance.now() - from > LONG_MS) free = TURNS_AFTER;
      if (waiting.length > 0) turn();
    });
    next(context);
  }

  return (context, next) => {
    waiting.push([context, next]);
    if (waiting.length === 1) setImmediate(turn);
  };
}

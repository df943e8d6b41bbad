import type { KeyPlace } from '#lib/demo/serve/readKey.ts';

/** A request to the stand-in. The key is never stored, only where it was. */
interface Call {
  /** When it arrived, ms since 1970. */
  readonly at: number;
  readonly path: string;
  /** The `u` of the query, or the name in the path of an avatar. */
  readonly player: string | null;
  readonly offset: number | null;
  readonly keySeenIn: KeyPlace;
  /** Null while it runs, and where the connection ended before a status was sent. */
  status: number | null;
}

/** A summary of the log. The three numbers count only calls below `/API/`, not images. */
interface CallReport {
  readonly total: number;
  readonly inFlight: number;
  readonly maxInFlight: number;
  /** The newest calls, including images, oldest first. */
  readonly calls: readonly Call[];
}

/** Counts calls and stores the newest ones. */
export interface CallLog {
  /** Logs the start of a call. Returns the function to call with the status when it ends. */
  begin(call: Omit<Call, 'status'>): (status: number | null) => void;
  report(): CallReport;
  clear(): void;
}

/** How many of the newest calls are stored. */
const room = 20_000;

/** Makes an empty log. */
export function makeCallLog(): CallLog {
  let calls: Call[] = [];
  let total = 0;
  let inFlight = 0;
  let maxInFlight = 0;
  return {
    begin(fields) {
      const call: Call = { ...fields, status: null };
      const counted = call.path.startsWith('/API/') ? 1 : 0;
      calls.push(call);
      // Removed in large steps: `shift` on each call would move the whole list each time.
      if (calls.length > 2 * room) calls = calls.slice(-room);
      total += counted;
      inFlight += counted;
      maxInFlight = Math.max(maxInFlight, inFlight);
      return (status) => {
        call.status = status;
        inFlight -= counted;
      };
    },
    report: () => ({ total, inFlight, maxInFlight, calls: calls.slice(-room) }),
    clear() {
      calls = [];
      total = 0;
      maxInFlight = inFlight;
    },
  };
}

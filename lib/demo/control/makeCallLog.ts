import type { KeyPlace } from '#lib/demo/serve/readKey.ts';

/** One request that the stand-in got. The key is never kept, only where it was. */
interface Call {
  /** When it came, ms since 1970. */
  readonly at: number;
  readonly path: string;
  /** The `u` of the query as it came, or the name in the path of an avatar. */
  readonly player: string | null;
  readonly offset: number | null;
  readonly keySeenIn: KeyPlace;
  /** Null while it runs, and for ever where the connection ended before a status was sent. */
  status: number | null;
}

/** What the log tells. The three numbers count calls below `/API/` only, not pictures. */
interface CallReport {
  readonly total: number;
  readonly inFlight: number;
  readonly maxInFlight: number;
  /** The newest calls, pictures among them, oldest first. */
  readonly calls: readonly Call[];
}

/** Counts calls and remembers the newest of them. */
export interface CallLog {
  /** Notes a call that begins. Returns what to call once, with the status sent, when it ends. */
  begin(call: Omit<Call, 'status'>): (status: number | null) => void;
  report(): CallReport;
  clear(): void;
}

/** Calls remembered, newest kept. */
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
      // Cut in big steps: a shift on each call would move the whole list each time.
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

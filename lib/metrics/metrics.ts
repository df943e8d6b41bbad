import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { singleton } from '#lib/singleton.ts';

/** Upper bounds of the latency histograms, seconds. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** How a player was loaded, each load one of these. */
export type LoadResult =
  /** From what is kept, and fresh. */
  | 'hit'
  /** From what is kept, past its freshness: renewed behind the reader. */
  | 'stale'
  /** Nothing was kept: fetched, or being fetched. */
  | 'miss'
  /** Kept as a name that is nobody's. */
  | 'unknown'
  /** Nothing to show and none to be had. */
  | 'error';

/** What a request is counted under. */
interface RequestLabels {
  route: string;
  method: string;
  status: number | 'aborted';
}

/**
 * What this process counts as it goes. What stands still until one looks (bytes, queues) is a gauge,
 * set when the metrics are read. No label ever holds a player's name or an address: each has a
 * handful of values.
 */
export interface Metrics {
  registry: Registry;
  /** `route` is a template (`/u/[username]`), `status` the number or `aborted`. */
  requests: Counter<'route' | 'method' | 'status'>;
  requestSeconds: Histogram<'route'>;
  /** Counts a request in both of these; `seconds` is how long it took. */
  countRequest(labels: RequestLabels, seconds: number): void;
  snapshots: Counter<'result'>;
  /** `outcome` is `ok`, `absent` or the kind of the fault. */
  calls: Counter<'endpoint' | 'outcome'>;
  callSeconds: Histogram<'endpoint'>;
  /** Requests whose uncached work was not done for want of allowance. */
  refusals: Counter;
}

/** The metrics of this process. */
export function metrics(): Metrics {
  return singleton('metrics', createMetrics);
}

/** Has the process itself measured as well: event loop, memory, garbage collection. Once. */
export function collectProcessMetrics(): void {
  singleton('metrics.process', () => {
    collectDefaultMetrics({ register: metrics().registry });
    return true;
  });
}

function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'longplay_http_requests_total',
    help: 'Requests answered, by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const requestSeconds = new Histogram({
    name: 'longplay_http_request_duration_seconds',
    help: 'From the first byte of a request to the last byte of its answer.',
    labelNames: ['route'],
    buckets: SECONDS,
    registers,
  });
  return {
    registry,
    requests,
    requestSeconds,
    countRequest: createRequestCounter(requests, requestSeconds),
    snapshots: new Counter({
      name: 'longplay_snapshot_loads_total',
      help: 'Players loaded: hit, stale, miss, unknown or error.',
      labelNames: ['result'],
      registers,
    }),
    calls: new Counter({
      name: 'longplay_upstream_calls_total',
      help: 'Calls made to RetroAchievements, by endpoint and outcome.',
      labelNames: ['endpoint', 'outcome'],
      registers,
    }),
    callSeconds: new Histogram({
      name: 'longplay_upstream_call_duration_seconds',
      help: 'How long calls to RetroAchievements took.',
      labelNames: ['endpoint'],
      buckets: SECONDS,
      registers,
    }),
    refusals: new Counter({
      name: 'longplay_fair_use_refusals_total',
      help: 'Requests whose uncached work was refused, their client having had its share.',
      registers,
    }),
  };
}

/** Finds the place of a request's labels once: finding it takes as long as all the rest. */
function createRequestCounter(
  requests: Metrics['requests'],
  requestSeconds: Metrics['requestSeconds'],
): Metrics['countRequest'] {
  const places = new Map<string, (seconds: number) => void>();
  const placeOf = (labels: RequestLabels) => {
    const count = requests.labels({ ...labels });
    const time = requestSeconds.labels({ route: labels.route });
    return (seconds: number) => {
      count.inc();
      time.observe(seconds);
    };
  };
  return (labels, seconds) => {
    const key = `${labels.route} ${labels.method} ${labels.status}`;
    const place = places.get(key) ?? placeOf(labels);
    places.set(key, place);
    place(seconds);
  };
}

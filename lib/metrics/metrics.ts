import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { singleton } from '#lib/singleton.ts';

/** Upper bounds of the latency histograms, seconds. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** How a player was loaded. */
export type LoadResult =
  /** Cached and fresh. */
  | 'hit'
  /** Cached but no longer fresh: refreshed in the background. */
  | 'stale'
  /** Not cached: fetched, or being fetched. */
  | 'miss'
  /** Cached as an unknown name. */
  | 'unknown'
  /** Nothing to show, and nothing could be fetched. */
  | 'error';

/** Labels of a request. */
interface RequestLabels {
  route: string;
  method: string;
  status: number | 'aborted';
}

/**
 * What this process counts. Current values (bytes, queues) are gauges, set when the metrics are read.
 * No label ever holds a username or an address: each has a handful of values.
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
  /** Requests whose uncached work was refused by the rate limit. */
  refusals: Counter;
  /** When this process read the award feed last, seconds since the epoch. */
  feedReadAt: Gauge;
  /** How old the oldest new award was when the feed was read last, seconds. */
  feedBehind: Gauge;
  feedAwards: Counter;
  feedRefreshes: Counter;
  announcements: Counter<'result'>;
}

/** The metrics of this process. */
export function metrics(): Metrics {
  return singleton('metrics', createMetrics);
}

/** Also collects metrics of the process: event loop, memory, garbage collection. Works once. */
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
    help: 'Requests by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const requestSeconds = new Histogram({
    name: 'longplay_http_request_duration_seconds',
    help: 'From the first byte of a request to the last byte of its response.',
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
      help: 'Requests whose uncached work was refused because the client had used up its quota.',
      registers,
    }),
    feedReadAt: new Gauge({
      name: 'longplay_award_feed_read_timestamp_seconds',
      help: 'When this process read the award feed last; 0 for never.',
      registers,
    }),
    feedBehind: new Gauge({
      name: 'longplay_award_feed_behind_seconds',
      help: 'How old the oldest new award was when the award feed was read last.',
      registers,
    }),
    feedAwards: new Counter({
      name: 'longplay_award_feed_awards_total',
      help: 'New awards in the award feed, of anybody on RetroAchievements.',
      registers,
    }),
    feedRefreshes: new Counter({
      name: 'longplay_award_feed_refreshes_total',
      help: 'Players refreshed because of an award.',
      registers,
    }),
    announcements: new Counter({
      name: 'longplay_announcements_total',
      help: 'Awards announced by the webhook, posted or failed.',
      labelNames: ['result'],
      registers,
    }),
  };
}

/** Looks up each combination of labels once, because that takes as long as all the rest. */
function createRequestCounter(
  requests: Metrics['requests'],
  requestSeconds: Metrics['requestSeconds'],
): Metrics['countRequest'] {
  const counters = new Map<string, (seconds: number) => void>();
  const createCounter = (labels: RequestLabels) => {
    const count = requests.labels({ ...labels });
    const time = requestSeconds.labels({ route: labels.route });
    return (seconds: number) => {
      count.inc();
      time.observe(seconds);
    };
  };
  return (labels, seconds) => {
    const key = `${labels.route} ${labels.method} ${labels.status}`;
    const counter = counters.get(key) ?? createCounter(labels);
    counters.set(key, counter);
    counter(seconds);
  };
}

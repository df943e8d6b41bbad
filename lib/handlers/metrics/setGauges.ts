import { Gauge } from 'prom-client';
import { pool } from '#lib/images/render/pool.ts';
import { metrics } from '#lib/metrics/metrics.ts';
import { pageStore } from '#lib/pageCache/pageStore.ts';
import { getPlayerServiceHealth } from '#lib/players/playerService.ts';
import { singleton } from '#lib/singleton.ts';

/** What stands still until one looks. */
const GAUGES = {
  longplay_upstream_budget_left: 'Calls to RetroAchievements that may still be made now.',
  longplay_upstream_breaker_open: 'Whether calls are held back: 0 closed, 0.5 trying one, 1 open.',
  longplay_drawings_busy: 'Pictures that are being drawn.',
  longplay_drawings_waiting: 'Pictures that wait for a thread.',
  longplay_store_reachable: 'Whether the store can be reached: 1, or 0 while only memory is used.',
  longplay_store_bytes: 'Bytes of the store that hold something.',
  longplay_store_players: 'Players in the store.',
  longplay_store_unknown_names: 'Names in the store that are nobody’s.',
  longplay_page_cache_bytes: 'Bytes of rendered pages that are kept.',
} as const;

type Values = Record<keyof typeof GAUGES, number>;

const BREAKER = { closed: 0, 'half-open': 0.5, open: 1 } as const;

/** Looks at everything that is a gauge, and notes it in the metrics. */
export async function setGauges(): Promise<void> {
  const values = await look();
  for (const [name, gauge] of gauges()) gauge.set(values[name]);
}

async function look(): Promise<Values> {
  const { stored, store, budgetLeft, breaker } = await getPlayerServiceHealth();
  const { busy, waiting } = pool().load();
  return {
    longplay_upstream_budget_left: budgetLeft,
    longplay_upstream_breaker_open: BREAKER[breaker],
    longplay_drawings_busy: busy,
    longplay_drawings_waiting: waiting,
    longplay_store_reachable: stored ? 1 : 0,
    longplay_store_bytes: store.bytes,
    longplay_store_players: store.players,
    longplay_store_unknown_names: store.unknown,
    longplay_page_cache_bytes: pageStore().bytes(),
  };
}

function gauges(): [keyof Values, Gauge][] {
  return singleton('metrics.gauges', () => {
    const registers = [metrics().registry];
    const names = Object.keys(GAUGES) as (keyof Values)[];
    return names.map((name) => [name, new Gauge({ name, help: GAUGES[name], registers })]);
  });
}

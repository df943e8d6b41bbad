import type { Drill } from './drill.ts';

/** The drills by their row of the bar. */
export const ROWS: Record<number, Drill> = {};

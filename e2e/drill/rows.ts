import type { Drill } from './drill.ts';
import { deploy } from './rows/deploy.ts';
import { herd } from './rows/herd.ts';
import { redisLoss } from './rows/redisLoss.ts';
import { refreshBursts } from './rows/refreshBursts.ts';
import { upstreamBudget } from './rows/upstreamBudget.ts';

/** The drills by their row of the bar. */
export const ROWS: Record<number, Drill> = {
  3: herd,
  4: redisLoss,
  5: deploy,
  7: upstreamBudget,
  9: refreshBursts,
};

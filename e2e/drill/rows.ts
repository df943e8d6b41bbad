import type { Drill } from './drill.ts';
import { bombs } from './rows/bombs.ts';
import { cacheBusting } from './rows/cacheBusting.ts';
import { cacheFilling } from './rows/cacheFilling.ts';
import { deploy } from './rows/deploy.ts';
import { eternalStale } from './rows/eternalStale.ts';
import { fontsOffline } from './rows/fontsOffline.ts';
import { herd } from './rows/herd.ts';
import { keyLeak } from './rows/keyLeak.ts';
import { redisLoss } from './rows/redisLoss.ts';
import { refreshBursts } from './rows/refreshBursts.ts';
import { renderDos } from './rows/renderDos.ts';
import { svgInjection } from './rows/svgInjection.ts';
import { unknownUsers } from './rows/unknownUsers.ts';
import { upstreamBudget } from './rows/upstreamBudget.ts';
import { upstreamDown } from './rows/upstreamDown.ts';

/** The drills by their row of the bar. */
export const ROWS: Record<number, Drill> = {
  1: cacheFilling,
  2: unknownUsers,
  3: herd,
  4: redisLoss,
  5: deploy,
  6: eternalStale,
  7: upstreamBudget,
  8: upstreamDown,
  9: refreshBursts,
  10: keyLeak,
  13: renderDos,
  14: cacheBusting,
  15: svgInjection,
  16: bombs,
  17: fontsOffline,
};

import type { Drill } from './drill.ts';
import { actionDos } from './rows/actionDos.ts';
import { bombs } from './rows/bombs.ts';
import { cacheBusting } from './rows/cacheBusting.ts';
import { cacheFilling } from './rows/cacheFilling.ts';
import { deploy } from './rows/deploy.ts';
import { embedCaching } from './rows/embedCaching.ts';
import { eternalStale } from './rows/eternalStale.ts';
import { fontsOffline } from './rows/fontsOffline.ts';
import { herd } from './rows/herd.ts';
import { httpRules } from './rows/httpRules.ts';
import { keyLeak } from './rows/keyLeak.ts';
import { optimizer } from './rows/optimizer.ts';
import { pageHeaders } from './rows/pageHeaders.ts';
import { privacy } from './rows/privacy.ts';
import { redisLoss } from './rows/redisLoss.ts';
import { refreshBursts } from './rows/refreshBursts.ts';
import { renderDos } from './rows/renderDos.ts';
import { svgInjection } from './rows/svgInjection.ts';
import { unknownUsers } from './rows/unknownUsers.ts';
import { upstreamBudget } from './rows/upstreamBudget.ts';
import { upstreamDown } from './rows/upstreamDown.ts';

/** The drills by row of the bar. */
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
  11: actionDos,
  12: optimizer,
  13: renderDos,
  14: cacheBusting,
  15: svgInjection,
  16: bombs,
  17: fontsOffline,
  18: embedCaching,
  19: httpRules,
  20: pageHeaders,
  21: privacy,
};

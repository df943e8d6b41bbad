import type { Middleware } from './middleware.ts';

/** Pages after which images are likely to be requested. */
const PLAYER_PAGE = /^\/(u|embed|compare)\//;

/**
 * Loads something after the first response about a player. The page itself is sent first, and a site
 * without visitors does not pay for it.
 */
export function warmUp(load: () => void): Middleware {
  let isDone = false;
  return (context, next) => {
    const { request, response } = context;
    if (!isDone && PLAYER_PAGE.test(request.url ?? '')) {
      isDone = true;
      response.once('close', load);
    }
    return next(context);
  };
}

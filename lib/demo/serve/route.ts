import type { IncomingMessage } from 'node:http';
import { type Answer, htmlAnswer, jsonAnswer } from './answer.ts';
import { readKey } from './readKey.ts';
import { respondConsoles } from './respondConsoles.ts';
import { respondPicture } from './respondPicture.ts';
import { respondProfile } from './respondProfile.ts';
import { respondProgress } from './respondProgress.ts';
import { respondRecentAwards } from './respondRecentAwards.ts';
import { respondSummary } from './respondSummary.ts';
import { unauthenticated } from './unauthenticated.ts';
import type { World } from './world.ts';

/** The answer of a healthy upstream to this request. Authorization comes before validation. */
export function route(
  world: World,
  url: URL,
  request: IncomingMessage,
  repeatRow: boolean,
): Answer {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return jsonAnswer(405, { message: 'The method is not supported for this route.' });
  }
  const path = url.pathname;
  if (path.startsWith('/Images/') || path.startsWith('/UserPic/')) {
    return respondPicture(world, url, request);
  }
  const endpoint = endpoints[path];
  if (!endpoint) return htmlAnswer(404, '404 Not Found');
  if (readKey(url, request) === 'none') return unauthenticated();
  return endpoint(world, url, repeatRow);
}

const endpoints: Record<string, (world: World, url: URL, repeatRow: boolean) => Answer> = {
  '/API/API_GetUserCompletionProgress.php': respondProgress,
  '/API/API_GetUserProfile.php': respondProfile,
  '/API/API_GetUserSummary.php': respondSummary,
  '/API/API_GetRecentGameAwards.php': respondRecentAwards,
  '/API/API_GetConsoleIDs.php': (_world, url) => respondConsoles(url),
};

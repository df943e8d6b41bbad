import type { PageDirective } from '#lib/pageCache/pageDirective.ts';
import type { Missing } from './loadPlayer.ts';

/** Whole seconds, at least one. */
const wholeSeconds = (seconds: number | null) =>
  seconds === null ? null : Math.max(1, Math.ceil(seconds));

/** The status of a page that has no snapshot to show, and whether it may be kept. */
export function directiveFor(player: Missing): PageDirective {
  if (player.state === 'pending') {
    return { status: 503, retryAfter: wholeSeconds(player.retryAfter), cache: false, maxAge: null };
  }
  if (player.state === 'limited') {
    return { status: 429, retryAfter: wholeSeconds(player.retryAfter), cache: false, maxAge: null };
  }
  if (player.state === 'fault') {
    const retryAfter = wholeSeconds(player.fault.retryAfter);
    return { status: 500, retryAfter, cache: false, maxAge: null };
  }
  return { status: 404, retryAfter: null, cache: true, maxAge: null };
}

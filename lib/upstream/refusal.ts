import { type FaultKind, UpstreamFault } from '#lib/domain/faults.ts';

/** Why the budget does not let a call go. */
const REASONS = {
  breaker: 'unavailable',
  'waiting as asked': 'rate-limited',
  'too many waiting': 'rate-limited',
} satisfies Record<string, FaultKind>;

/** A fault of a call that was not made. */
export function refuse(reason: keyof typeof REASONS, seconds: number): UpstreamFault {
  return new UpstreamFault(REASONS[reason], reason, seconds);
}

/**
 * Whether a fault is of a call that was not made, which says nothing new of the upstream. Told by
 * its detail: Next evaluates modules more than once, so that a class of its own would be several.
 */
export function isRefusal(fault: UpstreamFault): boolean {
  return Object.hasOwn(REASONS, fault.detail);
}

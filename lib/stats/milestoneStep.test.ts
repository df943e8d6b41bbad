import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AWARD_KINDS } from '#lib/domain/awardKind.ts';
import { isMilestoneStep, parseMilestone, stepAfter, stepBefore } from './milestoneStep.ts';

describe('the address of a milestone', () => {
  it('exists for every step of every kind, and for nothing else', () => {
    for (let n = 0; n <= 20_000; n += 1) {
      const address = parseMilestone('mastered', String(n));
      expect(address !== null, `${n}`).toBe(isMilestoneStep(n));
    }
    for (const kind of AWARD_KINDS) expect(parseMilestone(kind, '800')).toEqual({ kind, n: 800 });
  });

  it('has one spelling', () => {
    for (const n of [
      '',
      '0',
      '00',
      '01',
      '0100',
      '1e2',
      '100.0',
      '+5',
      ' 5',
      '-5',
      '1000000',
      '1,000',
    ]) {
      expect(parseMilestone('mastered', n), n).toBeNull();
    }
    for (const kind of ['Mastered', 'beaten', 'beaten-casual', 'other', 'unfinished', '']) {
      expect(parseMilestone(kind, '1'), kind).toBeNull();
    }
  });
});

it('goes from step to step and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12_000 }), (n) => {
      const next = stepAfter(n);
      expect(next > n && isMilestoneStep(next)).toBe(true);
      const back = stepBefore(next) ?? 0;
      expect(back <= n).toBe(true);
      if (isMilestoneStep(n)) expect(back).toBe(n);
    }),
  );
  expect(stepBefore(1)).toBeNull();
  expect([stepAfter(817), stepAfter(1000), stepBefore(5)]).toEqual([900, 1250, 1]);
});

import fc from 'fast-check';
import { cleanQ, type Filters, SORTS, STATUSES, SUBSETS } from '#lib/gameQuery/filters.ts';

const q = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.constantFrom('hack', 'subset bonus', 'OKAMI', 'quest dragon', 'クエ', '🍂', 'iii |'),
  fc.string({ unit: 'grapheme', maxLength: 4 }).map(cleanQ),
);

/** What a list can be asked for. */
export const arbitraryFilters: fc.Arbitrary<Filters> = fc.record({
  status: fc.constantFrom(...STATUSES),
  system: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
  sort: fc.constantFrom(...SORTS),
  subsets: fc.constantFrom(...SUBSETS),
  q,
});

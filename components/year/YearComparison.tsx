import { AwardMark } from '#components/ledger/AwardMark.tsx';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import type { Award } from '#lib/domain/awardKind.ts';
import { formatCount } from '#lib/format/number.ts';
import { countAwarded, type Tally } from '#lib/stats/tally.ts';
import type { YearReview } from '#lib/stats/yearReview.ts';
import { differenceText } from '#lib/stats/yearText.ts';
import styles from './year.module.css';

const ROWS: { field: keyof Tally; label: string; award: NonNullable<Award> }[] = [
  { field: 'mastered', label: 'Mastered', award: 'mastered' },
  { field: 'completed', label: 'Completed', award: 'completed' },
  { field: 'beaten', label: 'Beaten', award: 'beaten-hardcore' },
  { field: 'beatenCasual', label: 'Beaten (casual)', award: 'beaten-softcore' },
  { field: 'other', label: 'Other', award: 'other' },
];

/** A year compared with the one before, award by award. */
export function YearComparison({ review, soFar }: { review: YearReview; soFar: boolean }) {
  const { year, summary, before } = review;
  const rows = ROWS.filter(({ field }) => summary.tally[field] > 0 || before[field] > 0);
  return (
    <section aria-labelledby="against">
      <SectionHead title={`${year} vs ${year - 1}`} id="against">
        {soFar && <p>so far</p>}
      </SectionHead>
      <table className={styles.against} aria-labelledby="against">
        <thead>
          <tr>
            <th scope="col">Award</th>
            <th scope="col">{year}</th>
            <th scope="col">{year - 1}</th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, label, award }) => (
            <tr key={field}>
              <th scope="row">
                <AwardMark award={award} /> {label}
              </th>
              <td data-count={field} data-value={summary.tally[field]}>
                {formatCount(summary.tally[field])}
              </td>
              <td>{formatCount(before[field])}</td>
              <td>{differenceText(summary.tally[field], before[field])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All awards</th>
            <td>{formatCount(summary.awarded)}</td>
            <td>{formatCount(countAwarded(before))}</td>
            <td>{differenceText(summary.awarded, countAwarded(before))}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

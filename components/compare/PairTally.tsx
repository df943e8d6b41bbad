import { AwardMark } from '#components/ledger/AwardMark.tsx';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import { TALLY_ROWS, type TallyRow } from '#components/ledger/tallyRows.ts';
import { formatCount } from '#lib/format/number.ts';
import styles from './pairTable.module.css';
import type { Side, Sides } from './toSide.ts';

/** A line of the table: its label, and how to get the number. */
interface Line {
  key: string;
  label: string;
  award?: TallyRow['award'];
  read: (side: Side) => number;
}

const COUNTERS: readonly (Line & { hideAtZero: boolean })[] = TALLY_ROWS.map(
  ({ count, label, award, hideAtZero = false }) => ({
    ...{ key: count, label, award, hideAtZero },
    read: ({ summary }) => summary.tally[count],
  }),
);

const MORE: readonly Line[] = [
  { key: 'systems', label: 'Systems', read: ({ summary }) => summary.systems },
  { key: 'achievements', label: 'Achievements', read: ({ summary }) => summary.achievements },
  {
    key: 'hardcoreAchievements',
    label: 'In hardcore',
    read: ({ summary }) => summary.hardcoreAchievements,
  },
  { key: 'points', label: 'Points', read: ({ player }) => player.points },
  { key: 'retroPoints', label: 'RetroPoints', read: ({ player }) => player.retroPoints },
];

/** Both players' counters, with the labels between them. */
export function PairTally({ sides }: { sides: Sides }) {
  const [a, b] = sides;
  const isShown = ({ read, hideAtZero }: Line & { hideAtZero: boolean }) =>
    !hideAtZero || read(a) > 0 || read(b) > 0;
  const lines: readonly Line[] = [...COUNTERS.filter(isShown), ...MORE];
  return (
    <section aria-labelledby="numbers">
      <SectionHead title="Side by side" id="numbers" />
      <table className={styles.table} aria-labelledby="numbers">
        <thead>
          <tr>
            <th scope="col">{a.player.name}</th>
            <th scope="col" className={styles.middle}>
              <span className="visually-hidden">Counter</span>
            </th>
            <th scope="col">{b.player.name}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, label, award, read }) => (
            <tr key={key}>
              <td data-count={key} data-value={read(a)}>
                {formatCount(read(a))}
              </td>
              <th scope="row" className={styles.middle}>
                {award !== undefined && <AwardMark award={award} />} {label}
              </th>
              <td data-count={key} data-value={read(b)}>
                {formatCount(read(b))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { formatPlural } from '#lib/format/number.ts';
import type { Passport as Stamps } from '#lib/stats/passport.ts';
import { Challenge } from './Challenge.tsx';
import styles from './challenges.module.css';
import { stampYears } from './stampYears.ts';

/** The systems a player has awards on, by the year of the first award. */
export function Passport({ name, stamps: all }: { name: string; stamps: Stamps }) {
  const { stamps, active, of } = all;
  const others = stamps.length - active;
  const more = others > 0 ? ` and ${formatPlural(others, 'other')}` : '';
  return (
    <Challenge
      type="passport"
      title="Passport"
      note={`${active} of ${of} systems${more}`}
      name={name}
    >
      <dl className={styles.passport}>
        {stampYears(stamps).map(([year, codes]) => (
          <div key={year}>
            <dt>{year}</dt>
            <dd>{codes}</dd>
          </div>
        ))}
      </dl>
    </Challenge>
  );
}

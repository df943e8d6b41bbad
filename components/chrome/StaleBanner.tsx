import styles from './banner.module.css';
import { LocalTime } from './LocalTime.tsx';

/** Says that a page shows our last copy, and when that was taken. */
export function StaleBanner({ takenAt }: { takenAt: number }) {
  return (
    <aside className={`board ${styles.banner}`} aria-label="Age of the data">
      <p className="page">
        <svg className={styles.clock} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <circle cx="8" cy="8" r="6.5" />
          <path d="M8 4.5V8l2.5 1.5" />
        </svg>
        <b>
          As of <LocalTime at={takenAt} />
        </b>
        <span>No newer data from RetroAchievements right now. This is our last copy.</span>
      </p>
    </aside>
  );
}

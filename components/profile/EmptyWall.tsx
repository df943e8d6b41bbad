import styles from './Wall.module.css';

/** Eight sockets where the awards will be. */
export function EmptyWall() {
  return (
    <div className={styles.empty}>
      <svg aria-hidden="true" viewBox="0 0 348 40">
        <path d={Array.from({ length: 8 }, (_, i) => `M${i * 44 + 0.5} .5h39v39h-39z`).join('')} />
      </svg>
      <p>No awards yet. The first one goes here.</p>
    </div>
  );
}

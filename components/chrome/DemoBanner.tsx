import styles from './banner.module.css';

/** Says on every page of a site without a key that its players are samples. */
export function DemoBanner() {
  return (
    <aside className={`board ${styles.banner}`} aria-label="Demo">
      <p className="page">
        <span className="chip">Demo</span> Sample players, not live data.
      </p>
    </aside>
  );
}

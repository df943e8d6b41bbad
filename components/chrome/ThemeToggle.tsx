'use client';

import styles from './masthead.module.css';

/** The theme to change to, from the reader's choice or else their system's. */
function nextTheme(): 'dark' | 'light' {
  const chosen = document.documentElement.dataset.theme;
  const light = chosen ? chosen === 'light' : matchMedia('(prefers-color-scheme: light)').matches;
  return light ? 'dark' : 'light';
}

function toggle() {
  const theme = nextTheme();
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Storage is off: the choice lasts as long as the page.
  }
}

/** Changes the theme. Its word is chosen by CSS, so that it is right before any script runs. */
export function ThemeToggle() {
  return (
    <button type="button" className={`button ${styles.theme}`} onClick={toggle}>
      <span className={styles.toLight}>Light</span>
      <span className={styles.toDark}>Dark</span>
      <span className="visually-hidden"> theme</span>
    </button>
  );
}

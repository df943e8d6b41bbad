'use client';

import styles from './masthead.module.css';

/** The theme to switch to, based on the visitor's choice or else the system setting. */
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
    // Storage is disabled: the choice lasts until the page is left.
  }
}

/** Switches the theme. CSS picks its label, so that it is right before any script runs. */
export function ThemeToggle() {
  return (
    <button type="button" className={`button ${styles.theme}`} onClick={toggle}>
      <span className={styles.toLight}>Light</span>
      <span className={styles.toDark}>Dark</span>
      <span className="visually-hidden"> theme</span>
    </button>
  );
}

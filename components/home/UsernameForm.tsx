import styles from './form.module.css';
import { USERNAME_INPUT } from './usernameInput.ts';

/**
 * The form that shows a player's page. Without script it goes to `/find`, which sends a name that
 * cannot be one back to `#not-a-name`: the words are there, and CSS shows them.
 */
export function UsernameForm() {
  return (
    <form className={styles.form} action="/find">
      <label htmlFor="name">RetroAchievements username</label>
      <div className={styles.field}>
        <input id="name" name="name" {...USERNAME_INPUT} />
        <button type="submit">Show the page</button>
      </div>
      <p id="not-a-name" className={styles.error}>
        Letters and digits only, 2 to 20.
      </p>
    </form>
  );
}

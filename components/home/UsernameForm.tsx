import styles from './form.module.css';
import { UsernameErrors } from './UsernameErrors.tsx';
import { USERNAME_INPUT } from './usernameInput.ts';

/**
 * The form that opens a player's page. A plain form: `/find` redirects, and leads back to the error
 * message if the name is wrong.
 */
export function UsernameForm() {
  return (
    <form className={styles.form} action="/find">
      <label htmlFor="name">RetroAchievements username</label>
      <div className={styles.field}>
        <input id="name" name="name" {...USERNAME_INPUT} />
        <button type="submit">Show the page</button>
      </div>
      <UsernameErrors className={styles.error} />
    </form>
  );
}

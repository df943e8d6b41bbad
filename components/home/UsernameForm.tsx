import styles from './form.module.css';

/**
 * The form that shows a player's page. Without script it goes to `/find`, which sends a name that
 * cannot be one back to `#not-a-name`: the words are there, and CSS shows them.
 */
export function UsernameForm() {
  return (
    <form className={styles.form} action="/find">
      <label htmlFor="name">RetroAchievements username</label>
      <div className={styles.field}>
        <input
          id="name"
          name="name"
          required
          maxLength={200}
          pattern="\s*[A-Za-z0-9]{2,20}\s*|.*\/(u|user)\/.*"
          title="Letters and digits only, 2 to 20."
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby="not-a-name"
        />
        <button type="submit">Show the page</button>
      </div>
      <p id="not-a-name" className={styles.error}>
        Letters and digits only, 2 to 20.
      </p>
    </form>
  );
}

import styles from './masthead.module.css';

/** Finds a player by name. A plain form: `/find` redirects to the player's page. */
export function FindForm() {
  return (
    <search>
      <form className={styles.form} action="/find">
        <input
          className="input"
          name="name"
          aria-label="Find a player"
          placeholder="Find a player"
          required
          maxLength={200}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <button type="submit" className="button">
          Go
        </button>
      </form>
    </search>
  );
}

import { USERNAME_INPUT } from '../home/usernameInput.ts';
import { SectionHead } from '../ledger/SectionHead.tsx';
import styles from './compareForm.module.css';

/**
 * Asks for one player or two, and goes to them side by side. Without script it goes to `/find`,
 * which sends a name that cannot be one back to `#not-a-name`: the words are there, and CSS shows
 * them.
 * @param name the first player where that is settled
 */
export function CompareForm({ name }: { name?: string }) {
  return (
    <section aria-labelledby="others">
      <SectionHead title={name ? `Compare ${name} with` : 'Compare others'} id="others" />
      <form className={styles.form} action="/find">
        {name ? <input type="hidden" name="a" value={name} /> : field('a', 'One player')}
        {field('b', name ? 'RetroAchievements username' : 'The other player')}
        <button type="submit" className="button primary">
          Compare
        </button>
        <p id="not-a-name" className={styles.error}>
          Letters and digits only, 2 to 20.
        </p>
      </form>
    </section>
  );
}

function field(name: string, label: string) {
  return (
    <label>
      {label}
      <input className="input" name={name} {...USERNAME_INPUT} />
    </label>
  );
}

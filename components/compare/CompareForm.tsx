import { UsernameErrors } from '#components/home/UsernameErrors.tsx';
import { USERNAME_INPUT } from '#components/home/usernameInput.ts';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import styles from './compareForm.module.css';

/**
 * Asks for one or two players and opens their comparison. A plain form: `/find` redirects, and leads
 * back to the error message if a name is wrong.
 * @param name the first player, if already chosen
 */
export function CompareForm({ name }: { name?: string }) {
  return (
    <section aria-labelledby="others">
      <SectionHead title={name ? `Compare ${name} with` : 'Compare other players'} id="others" />
      <form className={styles.form} action="/find">
        {name ? <input type="hidden" name="a" value={name} /> : field('a', 'First player')}
        {field('b', name ? 'RetroAchievements username' : 'Second player')}
        <button type="submit" className="button primary">
          Compare
        </button>
        <UsernameErrors className={styles.error} />
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

import styles from './docs.module.css';
import { VARIABLES } from './variables.ts';

/** Every variable of a deployment. */
export function VariableTable() {
  return (
    <dl className={styles.list}>
      {VARIABLES.map(([name, words, without]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            {words}; without it <code>{without}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}

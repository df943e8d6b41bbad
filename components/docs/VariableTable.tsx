import styles from './docs.module.css';
import { VARIABLES } from './variables.ts';

/** Every environment variable. */
export function VariableTable() {
  return (
    <dl className={styles.list}>
      {VARIABLES.map(([name, description, fallback]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            {description}. Default: <code>{fallback}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}

import { PROBLEMS } from '#lib/http/problems.ts';
import styles from './docs.module.css';

/** Every problem by its type; the type of an answer leads here. */
export function ProblemList() {
  return (
    <dl className={styles.list}>
      {Object.entries(PROBLEMS).map(([slug, means]) => (
        <div key={slug} id={slug}>
          <dt>
            <code>/problems/{slug}</code>
          </dt>
          <dd>{withCode(means)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What stands between backticks, as code. */
function withCode(words: string) {
  return words.split('`').map((part, n) => (n % 2 === 1 ? <code key={part}>{part}</code> : part));
}

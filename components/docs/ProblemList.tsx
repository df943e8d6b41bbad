import { PROBLEMS } from '#lib/http/problems.ts';
import styles from './docs.module.css';

/** Every problem by its type. The `type` of an error response links here. */
export function ProblemList() {
  return (
    <dl className={styles.list}>
      {Object.entries(PROBLEMS).map(([slug, meaning]) => (
        <div key={slug} id={slug}>
          <dt>
            <code>/problems/{slug}</code>
          </dt>
          <dd>{withCode(meaning)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Renders text between backticks as code. */
function withCode(text: string) {
  return text.split('`').map((part, n) => (n % 2 === 1 ? <code key={part}>{part}</code> : part));
}

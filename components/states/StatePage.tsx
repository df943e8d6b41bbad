import glass from '#components/board/glass.module.css';
import { OutlineBoard } from '#components/board/OutlineBoard.tsx';
import { FindForm } from '#components/chrome/FindForm.tsx';
import { layoutText } from '#lib/board/layoutBoard.ts';
import { FetchProgress, type Progress } from './FetchProgress.tsx';
import { splitWords } from './splitWords.ts';
import styles from './state.module.css';

interface Props {
  code: 404 | 429 | 500 | 503;
  /** Our own English text: the display font has no other letters. */
  title: string;
  /** What happened and what to do. If it begins with the title, only the rest is shown. */
  words: string;
  /** The next step: by default the form that finds a player; nothing during a fetch. */
  action?: { href: string; label: string };
  /** The progress of a first fetch; with it the page reloads itself. */
  progress?: Progress;
}

/** A page without games to show: the status code in unlit lamps, a sentence, one action. */
export function StatePage({ code, title, words, action, progress }: Props) {
  const layout = layoutText(String(code), 'small', 0);
  return (
    <div className={`board ${glass.glass} ${styles.glass}`}>
      <div className={`page ${glass.on} ${styles.state}`}>
        <OutlineBoard layout={layout} />
        <div className={styles.says}>
          <h1>{title}</h1>
          <p>{splitWords(title, words)}</p>
          {progress && <FetchProgress {...progress} />}
          {action && (
            <a className="button" href={action.href}>
              {action.label}
            </a>
          )}
          {!action && !progress && <Action code={code} />}
        </div>
      </div>
    </div>
  );
}

function Action({ code }: { code: Props['code'] }) {
  if (code === 404) return <FindForm />;
  return (
    <form>
      <button type="submit" className="button">
        Try again
      </button>
    </form>
  );
}

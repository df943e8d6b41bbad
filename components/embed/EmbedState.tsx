import type { Site } from '#components/site.ts';
import { FetchProgress, type Progress } from '#components/states/FetchProgress.tsx';
import { splitWords } from '#components/states/splitWords.ts';
import { EmbedFoot } from './EmbedFoot.tsx';
import styles from './embedState.module.css';

interface Props {
  site: Site;
  /** Our own English words: display type has no other letters. */
  title: string;
  /** What happened. Where it begins with the title, only the rest is shown. */
  words: string;
  /** How far a first fetch is; the frame then loads itself again. */
  progress?: Progress;
  /** Seconds after which the frame loads itself again: nobody else will, in a frame. */
  again?: number;
}

/** A frame that has no player to show: one sentence on dark glass. */
export function EmbedState({ site, title, words, progress, again }: Props) {
  return (
    <main className={`board ${styles.state}`}>
      <div className={styles.says}>
        <h1>{title}</h1>
        <p>{splitWords(title, words)}</p>
        {progress && <FetchProgress {...progress} />}
        {again !== undefined && <meta httpEquiv="refresh" content={String(again)} />}
      </div>
      <EmbedFoot className={styles.foot} site={site} takenAt={null} stale={false} />
    </main>
  );
}

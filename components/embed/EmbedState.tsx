import type { Site } from '#components/site.ts';
import { FetchProgress, type Progress } from '#components/states/FetchProgress.tsx';
import { splitWords } from '#components/states/splitWords.ts';
import { EmbedFoot } from './EmbedFoot.tsx';
import styles from './embedState.module.css';

interface Props {
  site: Site;
  /** Our own English text: the display font has no other letters. */
  title: string;
  /** What happened. If it begins with the title, only the rest is shown. */
  words: string;
  /** The progress of a first fetch; with it the frame reloads itself. */
  progress?: Progress;
  /** Seconds until the frame reloads itself: a visitor cannot reload it. */
  again?: number;
}

/** A frame without a player to show: one sentence on dark glass. */
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

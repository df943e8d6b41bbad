import type { Letter } from '#lib/stats/alphabet.ts';
import { lettersFound } from '#lib/stats/alphabet.ts';
import { Challenge } from './Challenge.tsx';
import styles from './challenges.module.css';
import { letterRuns, missingText } from './letterRuns.ts';

/** The alphabet as a lamp sign: letters with a mastered game are lit. */
export function Letters({ name, letters }: { name: string; letters: readonly Letter[] }) {
  const note = `${lettersFound(letters)} of ${letters.length} letters mastered`;
  return (
    <Challenge type="letters" title="A to Z" note={note} name={name}>
      <p className={`board ${styles.sign}`} role="img" aria-label={missingText(letters)}>
        {letterRuns(letters).map(({ lit, text }) =>
          lit ? <b key={text}>{text}</b> : <s key={text}>{text}</s>,
        )}
      </p>
    </Challenge>
  );
}

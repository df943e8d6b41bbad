'use client';

import { useEffect } from 'react';
import { useVisits } from './useVisits.ts';
import styles from './visits.module.css';
import { chooseMine, noteVisit } from './visits.ts';

interface Props {
  /** The player whose page this is. */
  name: string;
  /** The address of the avatar, if there is one. */
  avatar: string | undefined;
}

/** Remembers this visit in the browser, and lets the visitor say that the page is theirs. */
export function VisitNote({ name, avatar }: Props) {
  const visits = useVisits();
  useEffect(() => noteVisit(name, avatar), [name, avatar]);
  const isMine = visits?.mine === name;
  return (
    <button
      type="button"
      className={styles.choose}
      aria-pressed={isMine}
      hidden={visits === null}
      onClick={() => chooseMine(isMine ? undefined : name)}
    >
      {isMine ? 'This is my page ✓' : 'This is my page'}
    </button>
  );
}

'use client';

import { type MouseEvent, useEffect, useRef } from 'react';
import { FindForm } from './FindForm.tsx';
import styles from './masthead.module.css';

/**
 * The search form behind a button, for phones. It also opens without JavaScript; with it the field
 * gets the focus, and Escape or a tap elsewhere closes the form.
 */
export function FindDrop() {
  const drop = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const close = (focus: boolean) => {
      if (!drop.current?.open) return;
      drop.current.open = false;
      if (focus) drop.current.querySelector('summary')?.focus();
    };
    const pressed = ({ target }: PointerEvent) => {
      if (target instanceof Node && !drop.current?.contains(target)) close(false);
    };
    const typed = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close(true);
    };
    document.addEventListener('pointerdown', pressed);
    document.addEventListener('keydown', typed);
    return () => {
      document.removeEventListener('pointerdown', pressed);
      document.removeEventListener('keydown', typed);
    };
  }, []);

  // A phone shows its keyboard only if the field is focused during the tap itself, before the browser
  // would open the form.
  function open(event: MouseEvent) {
    const details = drop.current;
    if (!details || details.open) return;
    event.preventDefault();
    details.open = true;
    details.querySelector('input')?.focus();
  }

  return (
    <details ref={drop} className={styles.drop}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a control */}
      <summary className="button" onClick={open}>
        Find
      </summary>
      <FindForm />
    </details>
  );
}

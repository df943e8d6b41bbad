import type { MouseEvent } from 'react';

/** Handles a plain click on a link instead of following it; clicks that open a new tab still do. */
export function plainClick(act: () => void) {
  return (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    act();
  };
}

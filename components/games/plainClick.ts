import type { MouseEvent } from 'react';

/** Does something in place of following a link, unless it is to be opened elsewhere. */
export function plainClick(act: () => void) {
  return (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    act();
  };
}

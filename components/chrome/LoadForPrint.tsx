'use client';

import { useEffect } from 'react';

/** Loads all lazy images before printing. */
export function LoadForPrint() {
  useEffect(() => {
    const load = () => {
      for (const image of document.images) image.loading = 'eager';
    };
    window.addEventListener('beforeprint', load);
    return () => window.removeEventListener('beforeprint', load);
  }, []);
  return null;
}

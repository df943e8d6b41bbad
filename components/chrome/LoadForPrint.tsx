'use client';

import { useEffect } from 'react';

/** Loads the pictures that nobody has scrolled to when the page is printed. */
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

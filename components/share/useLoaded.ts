'use client';

import { useEffect, useState } from 'react';

/** How long without a change until the image is requested, ms. */
const CALM = 300;

/** The address of an image once it has loaded; null before, and when it fails. */
export function useLoaded(address: string | null): string | null {
  const [loaded, setLoaded] = useState<string | null>(null);
  useEffect(() => {
    if (address === null) return;
    const picture = new Image();
    picture.onload = () => setLoaded(address);
    const timer = setTimeout(() => {
      picture.src = address;
    }, CALM);
    return () => {
      clearTimeout(timer);
      picture.onload = null;
    };
  }, [address]);
  return loaded === address ? loaded : null;
}

'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** How often an open board is rendered anew, ms: a frame may be open for hours. */
const EVERY = 300_000;

/** Keeps an open embed current without loading it again. Draws nothing. */
export function EmbedRefresh() {
  const router = useRouter();
  useEffect(() => {
    const look = async () => {
      // Where the site does not answer, the router would leave the page for an error.
      const answer = await fetch(window.location.href, { method: 'HEAD' }).catch(() => null);
      if (answer?.ok) router.refresh();
    };
    const timer = setInterval(look, EVERY);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}

'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** How often an open board is refreshed, ms: a frame may be open for hours. */
const EVERY = 300_000;

/** Keeps an open embed current without a reload. Renders nothing. */
export function EmbedRefresh() {
  const router = useRouter();
  useEffect(() => {
    const look = async () => {
      // If the site does not respond, the router would replace the page with an error.
      const answer = await fetch(window.location.href, { method: 'HEAD' }).catch(() => null);
      if (answer?.ok) router.refresh();
    };
    const timer = setInterval(look, EVERY);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}

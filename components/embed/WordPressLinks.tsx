'use client';
import { useEffect } from 'react';

/** WordPress adds one to a frame's address: `#?secret=…`. */
const SECRET = /[?&]secret=([a-zA-Z0-9]+)/;

/**
 * Links inside WordPress' sandboxed frames, which may not open windows. The host page (`wp-embed.js`)
 * follows a link for a frame that knows the secret in the frame's address. Elsewhere links work as usual.
 */
export function WordPressLinks(): null {
  useEffect(() => {
    const secret = SECRET.exec(window.location.hash)?.[1];
    if (!secret) return;
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link) return;
      event.preventDefault();
      window.parent.postMessage({ message: 'link', value: link.href, secret }, '*');
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, []);
  return null;
}

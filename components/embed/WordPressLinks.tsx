'use client';
import { useEffect } from 'react';

/** WordPress adds one to a frame's address: `#?secret=…`. */
const SECRET = /[?&]secret=([a-zA-Z0-9]+)/;

/**
 * Links in a frame of WordPress. It lets a frame open no window, and follows a link itself for who
 * knows the secret in the address (`wp-embed.js`). Elsewhere links are what they are.
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

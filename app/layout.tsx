import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import '../components/tokens.css';
import '../components/base.css';
import { ThemeScript } from '../components/chrome/ThemeScript.tsx';
import { fonts } from '../components/fonts.ts';
import { site } from './site.ts';

/** Read when a page is rendered, not when it is built: one build serves any origin. */
export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(site().origin),
    title: { default: 'Longplay', template: '%s · Longplay' },
    icons: { icon: '/favicon.svg' },
    description: 'Your games, on one page worth posting.',
  };
}

/** The 404 page, which has no route of its own, would else be kept by proxies for a year. */
export const revalidate = 60;

export const viewport: Viewport = {
  colorScheme: 'dark light',
  themeColor: '#0b0f0e',
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={fonts} suppressHydrationWarning>
      <head>
        <ThemeScript />
      </head>
      <body>{children}</body>
    </html>
  );
}

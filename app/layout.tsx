import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import '#components/tokens.css';
import '#components/base.css';
import '#components/print.css';
import { ThemeScript } from '#components/chrome/ThemeScript.tsx';
import { fonts } from '#components/fonts.ts';
import { site } from '#lib/handlers/site.ts';

/** Read when a page is rendered, not at build time: one build works for any origin. */
export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(site().origin),
    title: { default: 'Longplay', template: '%s · Longplay' },
    description: 'Your games, on one page worth posting.',
    applicationName: 'Longplay',
    manifest: '/manifest.webmanifest',
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '16x16 32x32 48x48' },
        { url: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
      ],
      apple: { url: '/apple-touch-icon.png', sizes: '180x180' },
    },
  };
}

/** For the 404 page, which has no route of its own. Proxies would cache it for a year. */
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

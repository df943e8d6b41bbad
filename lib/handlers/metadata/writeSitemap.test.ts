import { expect, test } from 'vitest';
import { writeSitemap } from './writeSitemap.ts';

test('dates are to the second, omitted if unknown, and URLs are escaped', () => {
  const xml = writeSitemap([
    { url: 'https://longplay.example/', changedAt: null },
    {
      url: `https://longplay.example/?a=1&b='<2>"`,
      changedAt: Date.UTC(2026, 10, 24, 2, 3, 4, 567),
    },
  ]);
  expect(xml.split('\n')).toEqual([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    '<url><loc>https://longplay.example/</loc></url>',
    '<url><loc>https://longplay.example/?a=1&amp;b=&apos;&lt;2&gt;&quot;</loc>' +
      '<lastmod>2026-11-24T02:03:04Z</lastmod></url>',
    '</urlset>',
    '',
  ]);
});

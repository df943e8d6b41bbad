'use client';

import { createElement } from 'react';

/**
 * The rows of the months table, each as `MONTH|COUNT|COUNT…`. A client component so that they are
 * sent as a short text, like `AwardRows`.
 */
export function MonthRows({ rows }: { rows: readonly string[] }) {
  return createElement('tbody', null, ...rows.map(renderRow));
}

function renderRow(row: string) {
  const [month, ...counts] = row.split('|');
  const cells = counts.map((count) => createElement('td', null, count));
  return createElement('tr', null, createElement('th', { scope: 'row' }, month), ...cells);
}

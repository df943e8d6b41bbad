'use client';

import { createElement } from 'react';

/**
 * The rows of the months table, each one as `MONTH|COUNT|COUNT…`; a client component so that they
 * travel once, as `AwardRows`.
 */
export function MonthRows({ rows }: { rows: readonly string[] }) {
  return createElement('tbody', null, ...rows.map(renderRow));
}

function renderRow(row: string) {
  const [month, ...counts] = row.split('|');
  const cells = counts.map((count) => createElement('td', null, count));
  return createElement('tr', null, createElement('th', { scope: 'row' }, month), ...cells);
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#e2e/lib/startSite.ts';
import { byGames } from './byGames.ts';
import { byPlayers } from './byPlayers.ts';
import { byVisitors } from './byVisitors.ts';
import { drawPlot, type Plot } from './drawPlot.ts';

const PLOTS: Record<string, () => Promise<Plot>> = {
  'growth-games': byGames,
  'growth-players': byPlayers,
  'growth-visitors': byVisitors,
};

/** How cost grows: with games of a player, stored players, and concurrent visitors. */
export async function growth(): Promise<string[]> {
  const lines = ['## How cost grows', ''];
  for (const [name, measure] of Object.entries(PLOTS)) {
    const plot = await measure();
    writeFileSync(join(ROOT, 'docs', 'reports', `${name}.svg`), drawPlot(plot));
    const figures = plot.lines.map(
      (line) =>
        `${line.name} ${line.points.map(({ x, y }) => `${x}: ${y.toPrecision(3)}`).join(', ')}`,
    );
    lines.push(`![${plot.title}](${name}.svg)`, '', `${plot.title}. ${figures.join('; ')}.`, '');
  }
  return lines;
}

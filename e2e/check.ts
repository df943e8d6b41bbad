import { CHECKS } from './lib/checks.ts';
import { runTool } from './lib/runTool.ts';

/*
 * `npm run check`: types, lint, unused code, spelling and imports. It ends at the first that fails.
 */

for (const [tool, args] of [['next', ['typegen']] as const, ...CHECKS]) {
  if (!(await runTool(tool, args))) process.exit(1);
}

import { backstage, type DemoRecipe, fixturePlayer, showcase } from './demoPlayers.ts';
import { makeFixtureRows } from './fixtureRows.ts';
import { makeDemoRows } from './makeDemoRows.ts';
import { makeProfile } from './makeProfile.ts';
import type { Player } from './types.ts';

function makePlayer(recipe: DemoRecipe, seed: string | number, today: number): Player {
  const { name, counts, history, formerNames = [], profile } = recipe;
  const rows = makeDemoRows(`${seed} ${name}`, counts, today, history);
  return { profile: makeProfile(name, rows, profile), formerNames, rows };
}

/** Every demo player, the same for a seed and a day; `today` is a midnight in ms since 1970. */
export function makeDemoPlayers(seed: string | number, today: number): Player[] {
  const rows = makeFixtureRows(today);
  return [
    ...[...showcase, ...backstage].map((recipe) => makePlayer(recipe, seed, today)),
    { profile: makeProfile(fixturePlayer, rows), formerNames: [], rows },
  ];
}

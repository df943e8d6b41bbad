/** Stores players in the folder given, one after the other, until it is killed. */
import { createFakeClock } from '#lib/upstream/testing/fakeClock.ts';
import { makeDated, makeGames, makeStore } from './parts.ts';

const clock = createFakeClock();
const store = makeStore({ folder: process.argv[2] ?? null, clock });
for (let index = 0; ; index++) {
  const games = makeGames(200, { title: `Game ${index}` });
  await store.writePlayer(makeDated(`Player${index}`, clock.now(), { games }), `player${index}`);
  const readable = (await store.read(`player${index}`)) !== null;
  process.stdout.write(`${JSON.stringify({ index, readable, logged: store.log.lines.length })}\n`);
}

import type { PlayerBook } from '#lib/demo/players/makePlayerBook.ts';
import { touchGame } from './touchGame.ts';

/** Who earns awards in the demo, in turn. The others stay as they are described. */
const EARNERS = ['ThreeHundredClub', 'EveryCartEver', 'HalfwayHome', 'SofaSundays'];

/**
 * Has a demo player master an unfinished game from time to time, so that one can watch an award
 * arrive.
 * @param everyMs from one award to the next
 * @returns ends it
 */
export function startEarning(players: PlayerBook, everyMs: number): () => void {
  let turn = 0;
  const earn = () => {
    const player = players.find(EARNERS[turn % EARNERS.length] ?? '');
    turn += 1;
    const open = player?.rows.find((row) => row.HighestAwardKind === null && row.MaxPossible > 0);
    if (player && open) players.put(touchGame(player, open.GameID, Date.now()));
  };
  const timer = setInterval(earn, everyMs).unref();
  return () => clearInterval(timer);
}

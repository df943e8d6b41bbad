import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { singleton } from '../singleton.ts';
import { DrawingBusy } from './drawingBusy.ts';
import { createLanes } from './lanes.ts';
import type { Pixels } from './media/media.ts';
import type * as worker from './worker.ts';
import { workerFile } from './workerFile.ts';

/** Drawings that may wait while every thread is busy. */
const WAITING = 16;
/** A thread that has had nothing to do for so long ends, except the last one, ms. */
const IDLE = 60_000;
/**
 * Of a thread's heap, MB. It takes 25, and 55 after titles in every script; beyond these it ends,
 * and the next task gets a new one.
 */
const HEAP = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 };

type Draw = Parameters<typeof worker.draw>[0];
type DrawCard = Parameters<typeof worker.drawCard>[0];
type Shrink = Parameters<typeof worker.shrink>[0];

/** Threads for what would keep the thread that serves pages busy. */
export interface Pool {
  /**
   * Draws a scene to a PNG. A drawing is never broken off, since that would end its thread: who is
   * in a hurry races it and leaves it to finish.
   * @throws DrawingBusy at once when 16 drawings wait already
   */
  draw(task: Draw): Promise<Uint8Array>;
  /** Draws a card to a PNG, in turn with the scenes. @throws DrawingBusy as `draw` does */
  drawCard(task: DrawCard): Promise<Uint8Array>;
  /**
   * Makes a picture of the media host small. It is quick: it is not counted among the drawings, and
   * goes before those that wait.
   * @returns null where it is none that we take
   */
  shrink(task: Shrink): Promise<Pixels | null>;
  /** Ends the threads; what is being drawn fails. */
  close(): Promise<void>;
}

/**
 * Makes a pool. One thread starts at once, others as they are needed.
 * @param threads at most
 * @param filename what they run: a file with the exports of `worker.ts`
 */
export function createPool(threads: number, filename = workerFile()): Pool {
  const piscina = new Piscina({
    filename,
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: IDLE,
    resourceLimits: HEAP,
    // Not the server's: its heap limits and what it loads first are not for threads.
    execArgv: [],
  });
  // Counted here: piscina lets more through than its own limit says. And what waits here lets small
  // pictures go first, for which other drawings wait.
  const lanes = createLanes(threads, WAITING);
  async function inTurn(name: 'draw' | 'drawCard', task: Draw | DrawCard): Promise<Uint8Array> {
    const drawing = lanes.run(() => piscina.run(task, { name }));
    if (!drawing) throw new DrawingBusy();
    return drawing;
  }
  return {
    draw: (task) => inTurn('draw', task),
    drawCard: (task) => inTurn('drawCard', task),
    shrink: (task) => piscina.run(task, { name: 'shrink' }),
    close: () => piscina.destroy(),
  };
}

/** The pool of this process: one thread fewer than the machine has cores, at least one. */
export function pool(): Pool {
  return singleton('draw.pool', () => createPool(Math.max(1, availableParallelism() - 1)));
}

import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Pixels } from '#lib/images/media/media.ts';
import { type Log, log } from '#lib/log.ts';
import { singleton } from '#lib/singleton.ts';
import { DrawingBusy } from './drawingBusy.ts';
import { createLanes, type Lanes } from './lanes.ts';
import type * as worker from './worker.ts';
import { workerFile } from './workerFile.ts';

/** Drawings that may wait while every thread is busy. */
const WAITING = 16;
/** A thread that has had nothing to do for so long ends, except the last one, ms. */
const IDLE = 60_000;
/**
 * The longest that a drawing may take, ms: what takes longer hangs, and would keep its thread for
 * good. A hundred times what one takes, since threads of low priority wait on a busy machine.
 */
const LONGEST = 15_000;
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
   * Draws a scene to a PNG. Who is in a hurry races it and leaves it to finish: breaking it off ends
   * its thread, which is done only when it hangs.
   * @throws DrawingBusy at once when 16 drawings wait already; an AbortError when it hangs
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
  /** How many drawings go on, and how many wait for a thread. */
  load: Lanes['load'];
  /** Ends the threads; what is being drawn fails. */
  close(): Promise<void>;
}

export interface PoolParts {
  /** At most. */
  threads: number;
  /** What they run: a file with the exports of `worker.ts`. */
  filename?: string;
  /** The longest that a drawing may take, ms. */
  longestMs?: number;
  log: Pick<Log, 'error'>;
}

/** Makes a pool. One thread starts at once, others as they are needed. */
export function createPool(parts: PoolParts): Pool {
  const { threads, longestMs = LONGEST } = parts;
  const piscina = new Piscina({
    filename: parts.filename ?? workerFile(),
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: IDLE,
    resourceLimits: HEAP,
    // Otherwise tasks with a signal change places whenever they wait.
    stricterFIFO: true,
    // Not the server's: its heap limits and what it loads first are not for threads.
    execArgv: [],
  });
  // A thread that ends without a task: nobody else hears of it, and unheard it ends the process.
  piscina.on('error', (err: unknown) => {
    parts.log.error({ event: 'drawing-thread', err }, 'A drawing thread ended');
  });
  // Counted here: piscina lets more through than its own limit says. And what waits here lets small
  // pictures go first, for which other drawings wait.
  const lanes = createLanes(threads, WAITING);

  /** A task that takes longer ends with its thread; one that is not begun by then, without. */
  async function run(
    task: Draw | DrawCard | Shrink,
    name: 'draw' | 'drawCard' | 'shrink',
    ms: number,
  ) {
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), ms);
    try {
      return await piscina.run(task, { name, signal: end.signal });
    } finally {
      clearTimeout(timer);
    }
  }

  async function inTurn(name: 'draw' | 'drawCard', task: Draw | DrawCard): Promise<Uint8Array> {
    const drawing = lanes.run(() => run(task, name, longestMs));
    if (!drawing) throw new DrawingBusy();
    return drawing;
  }

  return {
    draw: (task) => inTurn('draw', task),
    drawCard: (task) => inTurn('drawCard', task),
    // It may wait for a drawing that hangs, and then for a new thread.
    shrink: (task) => run(task, 'shrink', 2 * longestMs),
    load: lanes.load,
    close: () => piscina.destroy(),
  };
}

/** The pool of this process: one thread fewer than the machine has cores, at least one. */
export function pool(): Pool {
  return singleton('draw.pool', () =>
    createPool({ threads: Math.max(1, availableParallelism() - 1), log: log() }),
  );
}

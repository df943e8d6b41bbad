import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Pixels } from '#lib/images/media/media.ts';
import { type Log, log } from '#lib/log.ts';
import { singleton } from '#lib/singleton.ts';
import { DrawingBusy } from './drawingBusy.ts';
import { type ConcurrencyLimit, limitConcurrency } from './limitConcurrency.ts';
import type * as worker from './worker.ts';
import { workerFile } from './workerFile.ts';

/** The most drawings that wait while all threads are busy. */
const WAITING = 16;
/** An idle thread ends after this time, except the last one, ms. */
const IDLE = 60_000;
/**
 * The longest time for a drawing, ms. A longer one hangs and would block its thread forever. A
 * hundred times the usual time, because threads of low priority wait on a busy machine.
 */
const LONGEST = 15_000;
/**
 * Heap limits of a thread, MB. It uses 25, and 55 after titles in every script. Beyond the limit it
 * ends, and the next task gets a new one.
 */
const HEAP = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 };

type Draw = Parameters<typeof worker.draw>[0];
type DrawCard = Parameters<typeof worker.drawCard>[0];
type Shrink = Parameters<typeof worker.shrink>[0];

/** Threads for work that would block the thread that serves pages. */
export interface Pool {
  /**
   * Draws a scene as a PNG. Callers with a timeout let it finish: aborting ends its thread, and is
   * only for drawings that hang.
   * @throws DrawingBusy at once if 16 drawings wait; an AbortError if it hangs
   */
  draw(task: Draw): Promise<Uint8Array>;
  /** Draws a card as a PNG, in the same queue. @throws DrawingBusy as `draw` does */
  drawCard(task: DrawCard): Promise<Uint8Array>;
  /**
   * Scales an image of the media host down. Fast, so it goes before queued drawings.
   * @returns null if the image is not acceptable
   */
  shrink(task: Shrink): Promise<Pixels | null>;
  /** Number of running and of queued drawings. */
  load: ConcurrencyLimit['load'];
  /** Ends the threads; running drawings fail. */
  close(): Promise<void>;
}

export interface PoolParts {
  /** The most threads. */
  threads: number;
  /** The file that threads run, with the exports of `worker.ts`. */
  filename?: string;
  /** The longest time for a drawing, ms. */
  longestMs?: number;
  log: Pick<Log, 'error'>;
}

/** Creates a pool. One thread starts at once, others as needed. */
export function createPool(parts: PoolParts): Pool {
  const { threads, longestMs = LONGEST } = parts;
  const piscina = new Piscina({
    filename: parts.filename ?? workerFile(),
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: IDLE,
    resourceLimits: HEAP,
    // Otherwise tasks with a signal change places while they wait.
    stricterFIFO: true,
    // Not the server's flags: its heap limits and preloads are not for threads.
    execArgv: [],
  });
  // A thread that ends without a task emits this error. Without a listener the process would end.
  piscina.on('error', (err: unknown) => {
    parts.log.error({ event: 'drawing-thread', err }, 'A drawing thread ended');
  });
  // Queued here, because piscina lets more through than its limit, and because images to scale down
  // go before queued drawings, which wait for them.
  const limit = limitConcurrency(threads, WAITING);

  /** A task that takes too long ends with its thread; a queued task just ends. */
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
    const drawing = limit.run(() => run(task, name, longestMs));
    if (!drawing) throw new DrawingBusy();
    return drawing;
  }

  return {
    draw: (task) => inTurn('draw', task),
    drawCard: (task) => inTurn('drawCard', task),
    // It may wait for a drawing that hangs and then for a new thread.
    shrink: (task) => run(task, 'shrink', 2 * longestMs),
    load: limit.load,
    close: () => piscina.destroy(),
  };
}

/** The pool of this process: one thread fewer than the machine has cores, at least one. */
export function pool(): Pool {
  return singleton('draw.pool', () =>
    createPool({ threads: Math.max(1, availableParallelism() - 1), log: log() }),
  );
}

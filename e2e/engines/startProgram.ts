import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** A program started by a test, with its child processes. */
export interface Program {
  /**
   * Waits for a printed line; earlier lines count.
   * @throws Error with all output if it exits without the line, or after 60 s
   */
  line(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Ends the program and its child processes. */
  stop(): Promise<void>;
}

/** Ends a process group, if it still exists. */
function endGroup(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has already ended.
  }
}

/**
 * Starts a program in its own process group, which ends with this process at the latest.
 * @param env added to the environment of this process
 */
export function startProgram(
  path: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Program {
  const child = spawn(path, args, {
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const onExit = () => endGroup(child);
  // A signal ends this process without `exit`. Other listeners decide what happens next.
  const onSignal = (signal: NodeJS.Signals) => {
    endGroup(child);
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  process.once('exit', onExit);
  for (const signal of SIGNALS) process.once(signal, onSignal);
  const printed: string[] = [];
  const told = new Set<() => void>();
  let running = true;
  const tell = () => {
    for (const look of told) look();
  };
  const ended = new Promise<void>((resolve) => {
    const end = (why: string) => {
      printed.push(why);
      running = false;
      tell();
      resolve();
    };
    child.once('error', (error) => end(String(error)));
    child.once('exit', (code) => end(`It ended with ${code}.`));
  });
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      printed.push(line);
      tell();
    });
  }
  return {
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const fail = () => {
          told.delete(look);
          reject(new Error(`${path} did not print ${pattern}:\n${printed.join('\n')}`));
        };
        const timer = setTimeout(fail, 60_000);
        const look = () => {
          const found = printed.map((line) => line.match(pattern)).find(Boolean);
          if (!found && running) return;
          clearTimeout(timer);
          told.delete(look);
          if (found) resolve(found);
          else fail();
        };
        told.add(look);
        look();
      }),
    async stop() {
      process.off('exit', onExit);
      for (const signal of SIGNALS) process.off(signal, onSignal);
      endGroup(child);
      await ended;
    },
  };
}

import { readFileSync } from 'node:fs';

const EVERY_MS = 50;

/** Memory of a process, MB. Linux only. */
export function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

/**
 * Watches the memory of a process.
 * @returns a function that ends it and returns the largest growth, MB
 */
export function watchMemory(pid: number): () => number {
  const before = memoryOf(pid);
  let most = before;
  const look = () => {
    most = Math.max(most, memoryOf(pid));
  };
  const timer = setInterval(look, EVERY_MS);
  return () => {
    clearInterval(timer);
    look();
    return most - before;
  };
}

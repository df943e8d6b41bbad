import { setTimeout as wait } from 'node:timers/promises';

const EVERY = 250;
/** Twelve seconds: V8 collects garbage only after some idle time. */
const ALIKE = 48;
const AT_MOST = 160;

/** Reads a figure until it has stayed within 1 % for twelve seconds. */
export async function settled(read: () => number): Promise<number> {
  let last: number[] = [];
  for (let n = 0; n < AT_MOST; n += 1) {
    await wait(EVERY);
    last = [...last, read()].slice(-ALIKE);
    const [least, most] = [Math.min(...last), Math.max(...last)];
    if (last.length === ALIKE && most - least <= most / 100) return most;
  }
  return last.at(-1) ?? Number.NaN;
}

import { readFileSync } from 'node:fs';

/** A tick of the kernel's accounting on Linux, ms. */
const TICK = 10;

/** CPU time of a process and its threads so far, ms, in steps of 10. Linux only. */
export function processorTime(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in brackets may contain spaces; user and system time are the 12th and 13th fields
  // after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

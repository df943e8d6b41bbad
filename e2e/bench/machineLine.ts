import { cpus, release, totalmem } from 'node:os';

/** The machine in one line, as far as it matters for speed. */
export function machineLine(): string {
  const gib = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}, ${gib} GiB, kernel ${release()}`;
}

import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const lease = z.object({
  id: z.string().regex(/^[\w-]{1,64}$/),
  claim: z.number().int().nonnegative(),
  run: z.string(),
  others: z.array(z.tuple([z.string(), z.number()])),
  until: z.number(),
});

/** What an instance knows of its place among the others, for when it starts without Redis. */
export interface Lease {
  /** Stays the same through restarts. */
  id: string;
  /** What it may spend in any 60 s while Redis is away. */
  claim: number;
  /** The run of the Redis server that said so. */
  run: string;
  /** The other instances with their claims. */
  others: [id: string, claim: number][];
  /** Until when the claim is reserved for it, ms since the epoch. */
  until: number;
}

/** The lease beside the stores. A folder that cannot be written makes it one of this process. */
export interface LeaseFile {
  read(): Lease;
  write(lease: Lease): void;
}

export function createLeaseFile(folder: string): LeaseFile {
  const file = path.join(folder, 'instance.json');
  return {
    read() {
      try {
        return lease.parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        return { id: randomUUID(), claim: 0, run: '', others: [], until: 0 };
      }
    },
    write(value) {
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(`${file}.new`, JSON.stringify(value));
        renameSync(`${file}.new`, file);
      } catch {
        // Known to this process all the same.
      }
    },
  };
}

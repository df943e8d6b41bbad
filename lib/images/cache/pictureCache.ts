import { LRUCache } from 'lru-cache';
import type { Picture } from './picture.ts';

/** Room for what an entry is beside its bytes. */
const ENTRY_BYTES = 1024;

/** A drawn picture with what it was drawn from. */
export interface KeptPicture extends Picture {
  version: string;
  /** Hash of its scene: another version may look the same. */
  print: string;
  /** Icons in it. */
  found: number;
  /** Icons that may still come. */
  late: number;
  /** When to compare it with its source again, ms of the clock. */
  askAgainAt: number;
  /** From when on it is not shown any more, ms of the clock. */
  goneAt: number;
}

/**
 * Drawn pictures by address, bounded by bytes, least recently shown out first. An old one stays
 * until its successor is drawn.
 */
export interface PictureCache {
  get(address: string): KeptPicture | null;
  set(address: string, picture: KeptPicture): void;
  delete(address: string): void;
  /** The addresses that there are pictures of. */
  addresses(): Iterable<string>;
}

/** @param now ms; any clock that runs forward */
export function createPictureCache(maxBytes: number, now: () => number): PictureCache {
  const pictures = new LRUCache<string, KeptPicture>({
    maxSize: maxBytes,
    sizeCalculation: ({ bytes }) => bytes.byteLength + ENTRY_BYTES,
  });
  return {
    get(address) {
      const kept = pictures.get(address);
      if (!kept) return null;
      if (now() < kept.goneAt) return kept;
      pictures.delete(address);
      return null;
    },
    set: (address, picture) => void pictures.set(address, picture),
    delete: (address) => void pictures.delete(address),
    addresses: () => pictures.keys(),
  };
}

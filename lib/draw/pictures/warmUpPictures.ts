import { UNKNOWN_SOURCE } from './pictureSources.ts';
import { pictures } from './pictures.ts';

/** How long the first drawing may take, ms: a thread starts and loads `@vercel/og` for it. */
const FIRST_MS = 10_000;

/**
 * Makes the pictures that stand in for others, which also starts a thread and has it load what
 * drawing takes, so that the first reader of a picture does not wait for that. Asks nobody
 * anything. Never rejects.
 */
export async function warmUpPictures(): Promise<void> {
  pictures().plain();
  await pictures().load(UNKNOWN_SOURCE, FIRST_MS);
}

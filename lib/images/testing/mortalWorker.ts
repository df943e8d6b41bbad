import * as worker from '#lib/images/render/worker.ts';

export { shrink } from '#lib/images/render/worker.ts';

/**
 * The worker, but for a scene without width: with that its thread ends, as of too much memory; and
 * for one without height: with that it hangs.
 */
export function draw(task: Parameters<typeof worker.draw>[0]): Promise<Uint8Array> {
  if (task.scene.width === 0) process.exit(1);
  while (task.scene.height === 0);
  return worker.draw(task);
}

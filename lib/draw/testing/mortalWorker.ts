import * as worker from '../worker.ts';

/** The worker, but for a scene without width: with that its thread ends, as of too much memory. */
export function draw(task: Parameters<typeof worker.draw>[0]): Promise<Uint8Array> {
  if (task.scene.width === 0) process.exit(1);
  return worker.draw(task);
}

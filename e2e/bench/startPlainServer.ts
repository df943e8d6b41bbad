import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Node's HTTP server in its own thread, which sends the same bytes to everybody. */
export async function startPlainServer(bytes: Uint8Array, headers: Record<string, string>) {
  const thread = new Worker(new URL('./plainServer.ts', import.meta.url), {
    workerData: { bytes, headers },
  });
  const [port] = (await once(thread, 'message')) as [number];
  return { url: `http://127.0.0.1:${port}/`, stop: () => thread.terminate() };
}

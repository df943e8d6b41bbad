import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';

/*
 * The thread of `startAsking`, separate so that neither the bench nor the demo upstream in its
 * process counts as slowness of the site.
 */

const { url, rate } = workerData as { url: string; rate: number };

/** Sends a request. @returns resolves with the last byte */
function ask(agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${url}: ${answer.statusCode}`)),
      );
    }).on('error', reject);
  });
}

const agent = new Agent({ keepAlive: true, maxSockets: 50 });
const took: Promise<number>[] = [];
const from = performance.now();
const timer = setInterval(() => {
  for (;;) {
    const due = from + (took.length * 1000) / rate;
    if (due > performance.now()) return;
    took.push(ask(agent).then(() => performance.now() - due));
  }
}, 1);
parentPort?.once('message', async () => {
  clearInterval(timer);
  const all = await Promise.all(took);
  agent.destroy();
  parentPort?.postMessage(all.sort((a, b) => a - b));
});

import { isMainThread } from 'node:worker_threads';

/*
 * npm starts a script through a shell and passes SIGTERM on to that shell only. Debian's sh dies of
 * it and leaves this process without a parent, so the process looks whether its parent is still
 * there, and sends itself the signal when it is not. Windows has no SIGTERM: there Ctrl-C reaches
 * every process of the console.
 */

const LOOK_MS = 250;
const parent = process.ppid;

if (isMainThread && process.env.npm_lifecycle_event && process.platform !== 'win32') {
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_MS);
  look.unref();
}

import { isMainThread } from 'node:worker_threads';

/*
 * npm runs a script in a shell and passes SIGTERM only to that shell. Debian's sh exits and leaves
 * this process without its parent. So the process checks whether its parent is still there, and sends
 * itself the signal if not. Windows has no SIGTERM: there Ctrl-C reaches every process of the console.
 */

const CHECK_MS = 250;
const parent = process.ppid;

if (isMainThread && process.env.npm_lifecycle_event && process.platform !== 'win32') {
  const check = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(check);
    process.kill(process.pid, 'SIGTERM');
  }, CHECK_MS);
  check.unref();
}

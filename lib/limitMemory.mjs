import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

/*
 * Sets variables that must be in the environment when the process starts: the limits of glibc's
 * allocator, and the compile cache of the main thread. On Linux the process sets them and replaces
 * itself by a new run of the same program, with the same id, arguments and streams. Other systems have
 * no glibc, so they need only the compile cache, which can be enabled at run time.
 */

/** One arena, and large buffers are freed. `docs/decisions/002-memory-limits.md` says what that saves. */
const GLIBC = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '1048576',
  MALLOC_TRIM_THRESHOLD_: '8388608',
};

if (isMainThread) {
  const { env } = process;
  const wanted = {
    ...(process.platform === 'linux' ? GLIBC : {}),
    NODE_COMPILE_CACHE:
      env.NODE_COMPILE_CACHE || join(import.meta.dirname, '..', '.next', 'compiled'),
  };
  if (Object.entries(wanted).some(([name, value]) => env[name] !== value)) {
    // Threads read the variable when they start.
    Object.assign(env, wanted);
    if (process.platform === 'linux' && process.execve) {
      const args = [process.argv0, ...process.execArgv, ...process.argv.slice(1)];
      process.execve(process.execPath, args, env);
    }
    enableCompileCache(env.NODE_COMPILE_CACHE);
  }
}

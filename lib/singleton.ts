/**
 * Returns the only instance of something stateful, created on first use. Next evaluates modules
 * several times in one process (pages, route handlers, instrumentation), so state in a module would
 * exist several times.
 * @param name unique in the project
 */
export function singleton<T>(name: string, create: () => T): T {
  const key = Symbol.for(`longplay.${name}`);
  const instances: { [key: symbol]: T | undefined } = globalThis as never;
  const instance = instances[key] ?? create();
  instances[key] = instance;
  return instance;
}

/** The instance of that name; undefined before `singleton` has created it. */
export function existing<T>(name: string): T | undefined {
  return (globalThis as { [key: symbol]: T | undefined })[Symbol.for(`longplay.${name}`)];
}

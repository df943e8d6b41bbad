/**
 * Gives the one instance of something with state. Next evaluates a module several times in one
 * process (pages, route handlers, instrumentation), so state kept in a module would be kept thrice.
 * @param name unique in the project
 */
export function singleton<T>(name: string, create: () => T): T {
  const key = Symbol.for(`longplay.${name}`);
  const held: { [key: symbol]: T | undefined } = globalThis as never;
  const existing = held[key];
  if (existing !== undefined) return existing;
  const created = create();
  held[key] = created;
  return created;
}

/** The instance of that name; undefined before `singleton` has made it. */
export function existing<T>(name: string): T | undefined {
  return (globalThis as { [key: symbol]: T | undefined })[Symbol.for(`longplay.${name}`)];
}

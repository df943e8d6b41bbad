/**
 * The body of a function that runs a script with arguments and returns its result as JSON, so that
 * every protocol carries only strings.
 */
export function jsonBody(script: { toString(): string }, args: unknown[]): string {
  const call = `(${script.toString()})(...${JSON.stringify(args)})`;
  return `return Promise.resolve(${call}).then((result) => JSON.stringify({ result }));`;
}

/** Parses the result of `jsonBody`. */
export function readJson<Result>(text: unknown): Result {
  return (JSON.parse(String(text)) as { result: Result }).result;
}

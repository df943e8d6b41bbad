/**
 * The body of a function that runs a script with arguments and gives its result as JSON text, so
 * that every protocol has to carry strings only.
 */
export function jsonBody(script: { toString(): string }, args: unknown[]): string {
  const call = `(${script.toString()})(...${JSON.stringify(args)})`;
  return `return Promise.resolve(${call}).then((result) => JSON.stringify({ result }));`;
}

/** Reads what `jsonBody` gave. */
export function readJson<Result>(text: unknown): Result {
  return (JSON.parse(String(text)) as { result: Result }).result;
}

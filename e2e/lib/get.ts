/** A response, read to its end. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** ms from the request to the last byte. */
  took: number;
}

/** Checks a response before the test does. */
type Watcher = (url: URL, method: string, answer: Answer) => Promise<void>;
let watch: Watcher = async () => {};

/** Has every response to `get` checked: tests compare them with the OpenAPI document. */
export function watchAnswers(watcher: Watcher): void {
  watch = watcher;
}

/** The `Accept` of browsers that open a page, which link previewers do not send. */
export const BROWSER_ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

/** Asks without following redirects, as a browser does that opens a page. */
export async function get(url: string, init: RequestInit = {}): Promise<Answer> {
  const from = performance.now();
  const sent = new Headers(init.headers);
  if (!sent.has('accept')) sent.set('accept', BROWSER_ACCEPT);
  const answer = await fetch(url, { redirect: 'manual', ...init, headers: sent });
  const text = await answer.text();
  const { status, headers } = answer;
  const whole = { status, headers, text, took: performance.now() - from };
  await watch(new URL(url), init.method ?? 'GET', whole);
  return whole;
}

/**
 * Repeats a request until the response fits.
 * @param within ms; then the last response is returned
 */
export async function getUntil(
  url: string,
  fits: (answer: Answer) => boolean,
  within: number,
): Promise<Answer> {
  const end = performance.now() + within;
  for (;;) {
    const answer = await get(url);
    if (fits(answer) || performance.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

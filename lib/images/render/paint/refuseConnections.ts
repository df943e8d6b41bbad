/** An empty image in place of an emoji that `@vercel/og` would fetch. */
const FRAME =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="none" stroke="#8C9A90" d="M2.5 2.5h11v11h-11z"/></svg>';

/**
 * Replaces this thread's `fetch` for good, because `@vercel/og` fetches missing emoji and fonts
 * from the internet. An emoji becomes an empty image, anything else an empty response; it never
 * throws. `data:` addresses still work, because satori loads a part of itself that way.
 * @returns the number of refused requests so far
 */
export function refuseConnections(): () => number {
  let asked = 0;
  const original = globalThis.fetch;
  globalThis.fetch = async (input) => {
    const address = input instanceof Request ? input.url : String(input);
    if (address.startsWith('data:')) return original(address);
    asked += 1;
    return address.endsWith('.svg')
      ? new Response(FRAME, { headers: { 'content-type': 'image/svg+xml' } })
      : new Response('', { headers: { 'content-type': 'text/css' } });
  };
  return () => asked;
}

/** An emoji that `@vercel/og` would fetch: an empty frame. */
const FRAME =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="none" stroke="#8C9A90" d="M2.5 2.5h11v11h-11z"/></svg>';

/**
 * Replaces this thread's `fetch` for good: `@vercel/og` asks the internet for an emoji or a font
 * that it lacks. An emoji becomes an empty frame, anything else an empty answer; it never throws.
 * What an address of the form `data:` holds is given as ever: that is how a part of satori loads.
 * @returns how often something was asked for, since the beginning
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

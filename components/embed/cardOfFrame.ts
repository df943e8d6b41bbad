/**
 * The card of a frame with all options of its address. The cached page knows only the type and the
 * theme; the browser reads the rest of the query.
 * @param src path of the page's own card, with a query
 * @param search the query of the frame's address
 */
export function cardOfFrame(src: string, search: string): string {
  const [path = '', own] = src.split('?');
  const query = new URLSearchParams(own);
  for (const [name, value] of new URLSearchParams(search)) query.set(name, value);
  return `${path}?${query}`;
}

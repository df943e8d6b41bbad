/**
 * The card that a frame asks for, with all options of its address. Of those the page itself knows
 * only the type and the theme: it is kept, and the rest of a query is for the browser to read.
 * @param src path of the page's own card, with a query
 * @param search the query of the frame's address
 */
export function cardOfFrame(src: string, search: string): string {
  const [path = '', own] = src.split('?');
  const query = new URLSearchParams(own);
  for (const [name, value] of new URLSearchParams(search)) query.set(name, value);
  return `${path}?${query}`;
}

/** Pages that name the players of the home page, and show nothing of their games. */
export const PAGES_NAMING_SAMPLES = ['/cards'];

const OF_ONE = /^\/(?:u|embed)\/([^/]+)/;
const OF_TWO = /^\/compare\/([^/]+)(?:\/([^/]+))?/;

/**
 * Whose page a path is: what it shows changes with their snapshots.
 * @param path in lower case
 * @returns lower-case names; the home page, which shows samples, is `/`'s, and so on
 */
export function getPagePlayers(path: string): string[] {
  if (path === '/' || PAGES_NAMING_SAMPLES.includes(path)) return [path];
  const names = OF_ONE.exec(path) ?? OF_TWO.exec(path) ?? [];
  return names.slice(1).filter((name) => name !== undefined);
}

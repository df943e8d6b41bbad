import { get } from './get.ts';

/** A page of a list of games, read from its HTML. */
export interface ReadList {
  status: number;
  /** The games' ids, in order. */
  ids: number[];
  /** Number of matching and of all games: `Viewing N of M games`. */
  found: number;
  played: number;
  html: string;
}

const numberOf = (text = '') => Number(text.replaceAll(',', ''));

/** Reads a page of a list. */
export function parseList(status: number, html: string): ReadList {
  const words = html.replace(/<!--.*?-->|<[^>]*>/g, '');
  const [, found, played] = /Viewing ([\d,]+) of ([\d,]+) game/.exec(words) ?? [];
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main'));
  const links = main.matchAll(/<a[^>]*href="[^"]*\/game\/(\d+)"/g);
  const ids = [...links].map(([, id]) => Number(id));
  return { status, ids, found: numberOf(found), played: numberOf(played), html };
}

/** Requests a list and reads it. */
export async function readList(url: string): Promise<ReadList> {
  const { status, text } = await get(url);
  return parseList(status, text);
}

import { parseUsername, type Username, usernameKey } from '#lib/domain/username.ts';

/** The names of a list, and what in it can be nobody's name. */
export interface NameList {
  /** Each once, in the order of the list. */
  names: Username[];
  wrong: { line: number; text: string }[];
}

/** Reads a list of names: separated by spaces, commas or lines; what follows a `#` is a remark. */
export function readNames(text: string): NameList {
  const names = new Map<string, Username>();
  const wrong: NameList['wrong'] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const words = line.replace(/#.*/, '').split(/[\s,;]+/);
    for (const word of words.filter(Boolean)) {
      const name = parseUsername(word);
      if (!name) wrong.push({ line: index + 1, text: word });
      else if (!names.has(usernameKey(name))) names.set(usernameKey(name), name);
    }
  }
  return { names: [...names.values()], wrong };
}

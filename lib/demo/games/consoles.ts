import consolesFile from './consoles.json' with { type: 'json' };

/** A console as `API_GetConsoleIDs.php` knows it. */
export interface Console {
  readonly id: number;
  readonly name: string;
  /** File name of its picture, without `.png`. */
  readonly icon: string;
  readonly active: boolean;
}

/** Every console, by id: the starting values of RAWeb's `config/systems.php`. */
export const consoles: readonly Console[] = consolesFile;

const namesById = new Map(consoles.map(({ id, name }) => [id, name]));
const idsByName = new Map(consoles.map(({ id, name }) => [name, id]));

/**
 * A console's name.
 *
 * @throws RangeError for an id that is not in the table.
 */
export function consoleName(id: number): string {
  const name = namesById.get(id);
  if (name === undefined) throw new RangeError(`no console ${id}`);
  return name;
}

/**
 * The id of the console with this name.
 *
 * @throws RangeError for a name that is not in the table.
 */
export function consoleId(name: string): number {
  const id = idsByName.get(name);
  if (id === undefined) throw new RangeError(`no console ${name}`);
  return id;
}

import { isRecord } from '#lib/demo/players/parseRows.ts';
import { type Fault, faultModes } from './faultModes.ts';

function readField<T>(
  body: Record<string, unknown>,
  name: string,
  is: (value: unknown) => value is T,
): T | undefined {
  const value = body[name];
  if (value === undefined) return undefined;
  if (!is(value)) throw new TypeError(`fault: wrong type of ${name}`);
  return value;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

/**
 * Parses a fault from the body of a control call. A number is a valid mode too: `429`.
 *
 * @throws TypeError that says what is wrong with the request.
 */
export function parseFault(body: unknown): Fault {
  if (!isRecord(body)) throw new TypeError('fault: a JSON object is needed');
  const mode = faultModes.find((name) => name === String(body.mode));
  if (!mode) throw new TypeError(`fault: mode must be one of ${faultModes.join(', ')}`);
  return {
    mode,
    path: readField(body, 'path', isText),
    player: readField(body, 'player', isText),
    times: readField(body, 'times', isNumber),
    ms: readField(body, 'ms', isNumber),
    retryAfter: readField(body, 'retryAfter', isNumber),
    rows: readField(body, 'rows', isNumber),
    location: readField(body, 'location', isText),
    cut: readField(body, 'cut', isFlag),
  };
}

import { type Answer, jsonAnswer } from './answer.ts';

/** The parameters of a completion progress call, with the defaults filled in. */
export interface ProgressQuery {
  /** Username or ULID. */
  readonly user: string;
  /** Rows requested, 1 to 500. */
  readonly count: number;
  /** Rows skipped. */
  readonly offset: number;
}

type Errors = Record<string, string[]>;

/** RAWeb trims every parameter, and ignores empty ones. */
function readParam(url: URL, name: string): string | undefined {
  return url.searchParams.get(name)?.trim() || undefined;
}

/** RAWeb `app/Support/Rules/ValidUserIdentifier.php`; the texts are those of the API. */
function checkUser(user: string | undefined): string[] {
  if (user === undefined) return ['The u field is required.'];
  if ([...user].length === 26) {
    return /^[0-9A-Z]{26}$/i.test(user) ? [] : ['The u must be a valid ULID.'];
  }
  if ([...user].length < 2 || [...user].length > 20) {
    return ['The u must be between 2 and 20 characters when providing a username.'];
  }
  return /^[0-9A-Z]+$/i.test(user) ? [] : ['The u may only contain letters and numbers.'];
}

/** What PHP's `is_numeric` accepts. For other text, `min` and `max` compare the length. */
const isNumeric = (text: string) => /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text);

/** What PHP's `filter_var` accepts as an integer: 64 bits, no leading zeros. */
function isInteger(text: string): boolean {
  const whole = /^[+-]?(0|[1-9]\d*)$/.test(text) ? BigInt(text.replace(/^\+/, '')) : undefined;
  return whole !== undefined && BigInt.asIntN(64, whole) === whole;
}

/** Laravel's `integer`, `min` and `max`: a value may break more than one of them. */
function checkNumber(name: string, text: string | undefined, min: number, max: number): string[] {
  if (text === undefined) return [];
  const errors: string[] = [];
  const value = isNumeric(text) ? Number(text) : [...text].length;
  if (!isInteger(text)) errors.push(`The ${name} must be an integer.`);
  if (value < min) errors.push(`The ${name} must be at least ${min}.`);
  if (value > max) errors.push(`The ${name} must not be greater than ${max}.`);
  return errors;
}

function refusal(errors: Errors): Answer | undefined {
  const broken = Object.entries(errors).filter(([, texts]) => texts.length > 0);
  const [first, ...more] = broken.flatMap(([, texts]) => texts);
  if (first === undefined) return undefined;
  const rest = more.length ? ` (and ${more.length} more error${more.length > 1 ? 's' : ''})` : '';
  return jsonAnswer(422, { message: first + rest, errors: Object.fromEntries(broken) });
}

/** Validates a completion progress call. Returns its parameters, or a 422. */
export function validateProgressQuery(url: URL): ProgressQuery | Answer {
  const user = readParam(url, 'u');
  const count = readParam(url, 'c');
  const offset = readParam(url, 'o');
  const refused = refusal({
    u: checkUser(user),
    c: checkNumber('c', count, 1, 500),
    o: checkNumber('o', offset, 0, Number.POSITIVE_INFINITY),
  });
  return refused ?? { user: user ?? '', count: Number(count ?? 100), offset: Number(offset ?? 0) };
}

/** Validates a profile call. Returns the identifier, or a 422. */
export function validateUserQuery(url: URL): string | Answer {
  const user = readParam(url, 'u');
  return refusal({ u: checkUser(user) }) ?? user ?? '';
}

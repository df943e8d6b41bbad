/** A call of the original endpoint, with its defaults filled in. */
export interface PhpQuery {
  /** A username or a ULID, in the spelling of the query. */
  user: string;
  count: number;
  offset: number;
}

/** The original's response to an invalid call, sent with 422. */
export interface PhpValidationError {
  message: string;
  errors: Record<string, string[]>;
}

const MAX_ROWS = 500;
/** Characters of a ULID. */
const ULID_LENGTH = 26;
const NAME_LENGTH = { min: 2, max: 20 };

/** What PHP accepts as an integer, and as a number. */
const INTEGER = /^[+-]?(?:0|[1-9]\d*)$/;
const NUMERIC = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const MAX_INTEGER = 2n ** 63n;

/**
 * Validates a query as RetroAchievements does, with the same messages in the same order. `y` and `z`,
 * the key and its owner, are ignored: no key is needed here.
 * Source: RAWeb `API_GetUserCompletionProgress.php`, `ValidUserIdentifier.php`, `lang/en/validation.php`.
 */
export function parsePhpQuery(values: URLSearchParams): PhpQuery | PhpValidationError {
  const read = (name: string) => values.get(name)?.trim() ?? '';
  const [user, count, offset] = [read('u'), read('c'), read('o')];
  const invalid = [
    ['u', validateUser(user)] as const,
    ['c', validateNumber('c', count, 1, MAX_ROWS)] as const,
    ['o', validateNumber('o', offset, 0, Infinity)] as const,
  ].filter(([, messages]) => messages.length > 0);
  const [first, ...more] = invalid.flatMap(([, messages]) => messages);
  if (first === undefined)
    return { user, count: Number(count || 100), offset: Number(offset || 0) };
  const rest =
    more.length > 0 ? ` (and ${more.length} more error${more.length > 1 ? 's' : ''})` : '';
  return { message: first + rest, errors: Object.fromEntries(invalid) };
}

/** Whether a valid user is a ULID. */
export function isUlid(user: string): boolean {
  return user.length === ULID_LENGTH;
}

function validateUser(user: string): string[] {
  const { length } = Array.from(user);
  if (length === 0) return ['The u field is required.'];
  const plain = /^[0-9A-Z]+$/i.test(user);
  if (length === ULID_LENGTH) return plain ? [] : ['The u must be a valid ULID.'];
  const { min, max } = NAME_LENGTH;
  if (length < min || length > max) {
    return [`The u must be between ${min} and ${max} characters when providing a username.`];
  }
  return plain ? [] : ['The u may only contain letters and numbers.'];
}

/** One value may break several rules. Text is measured by its length. */
function validateNumber(name: string, text: string, min: number, max: number): string[] {
  if (text === '') return [];
  const size = NUMERIC.test(text) ? Number(text) : Array.from(text).length;
  return [
    ...(isInteger(text) ? [] : [`The ${name} must be an integer.`]),
    ...(size < min ? [`The ${name} must be at least ${min}.`] : []),
    ...(size > max ? [`The ${name} must not be greater than ${max}.`] : []),
  ];
}

function isInteger(text: string): boolean {
  if (!INTEGER.test(text)) return false;
  const value = BigInt(text.replace('+', ''));
  return value >= -MAX_INTEGER && value < MAX_INTEGER;
}

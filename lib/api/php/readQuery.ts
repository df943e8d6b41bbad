/** A call of the original endpoint, with its defaults filled in. */
export interface PhpQuery {
  /** A username or a ULID, in the spelling that was asked for. */
  user: string;
  count: number;
  offset: number;
}

/** What the original answers to a call that it does not take, with 422. */
export interface PhpValidationError {
  message: string;
  errors: Record<string, string[]>;
}

const MOST_ROWS = 500;
/** Characters of a ULID. */
const ULID_LENGTH = 26;
const NAME_LENGTH = { least: 2, most: 20 };

/** What PHP takes for an integer, and for a number at all. */
const INTEGER = /^[+-]?(?:0|[1-9]\d*)$/;
const NUMERIC = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const MOST_INTEGER = 2n ** 63n;

/**
 * Checks a query as RetroAchievements does, in the same words and order. `y` and `z`, the key and its
 * owner, are not looked at: nobody needs a key here.
 * Source: RAWeb `API_GetUserCompletionProgress.php`, `ValidUserIdentifier.php`, `lang/en/validation.php`.
 */
export function readPhpQuery(values: URLSearchParams): PhpQuery | PhpValidationError {
  const read = (name: string) => values.get(name)?.trim() ?? '';
  const [user, count, offset] = [read('u'), read('c'), read('o')];
  const broken = [
    ['u', complaintsOfUser(user)] as const,
    ['c', complaintsOfNumber('c', count, 1, MOST_ROWS)] as const,
    ['o', complaintsOfNumber('o', offset, 0, Infinity)] as const,
  ].filter(([, complaints]) => complaints.length > 0);
  const [first, ...more] = broken.flatMap(([, complaints]) => complaints);
  if (first === undefined)
    return { user, count: Number(count || 100), offset: Number(offset || 0) };
  const rest =
    more.length > 0 ? ` (and ${more.length} more error${more.length > 1 ? 's' : ''})` : '';
  return { message: first + rest, errors: Object.fromEntries(broken) };
}

/** Whether a name that passed is a ULID. */
export function isUlid(user: string): boolean {
  return user.length === ULID_LENGTH;
}

function complaintsOfUser(user: string): string[] {
  const { length } = Array.from(user);
  if (length === 0) return ['The u field is required.'];
  const plain = /^[0-9A-Z]+$/i.test(user);
  if (length === ULID_LENGTH) return plain ? [] : ['The u must be a valid ULID.'];
  const { least, most } = NAME_LENGTH;
  if (length < least || length > most) {
    return [`The u must be between ${least} and ${most} characters when providing a username.`];
  }
  return plain ? [] : ['The u may only contain letters and numbers.'];
}

/** One value may break several rules. What is no number is measured by its length. */
function complaintsOfNumber(name: string, text: string, least: number, most: number): string[] {
  if (text === '') return [];
  const size = NUMERIC.test(text) ? Number(text) : Array.from(text).length;
  return [
    ...(isInteger(text) ? [] : [`The ${name} must be an integer.`]),
    ...(size < least ? [`The ${name} must be at least ${least}.`] : []),
    ...(size > most ? [`The ${name} must not be greater than ${most}.`] : []),
  ];
}

function isInteger(text: string): boolean {
  if (!INTEGER.test(text)) return false;
  const value = BigInt(text.replace('+', ''));
  return value >= -MOST_INTEGER && value < MOST_INTEGER;
}

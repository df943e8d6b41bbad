import { usernameKey } from './username.ts';

/** Two names in alphabetical order, ignoring case: the order of names in a comparison's address. */
export function orderNames<Name extends string>(one: Name, other: Name): [Name, Name] {
  return usernameKey(other) < usernameKey(one) ? [other, one] : [one, other];
}

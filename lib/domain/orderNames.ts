import { usernameKey } from './username.ts';

/** Two names in alphabetical order without regard to case: the order in which a comparison names them. */
export function orderNames<Name extends string>(one: Name, other: Name): [Name, Name] {
  return usernameKey(other) < usernameKey(one) ? [other, one] : [one, other];
}

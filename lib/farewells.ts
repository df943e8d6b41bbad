import { singleton } from './singleton.ts';

type Farewell = () => Promise<void>;

const farewells = () => singleton('farewells', () => new Set<Farewell>());

/** Has something done when the process ends in good order. */
export function beforeEnd(farewell: Farewell): void {
  farewells().add(farewell);
}

/** Does all that is to be done before the process ends; never rejects. */
export async function sayFarewell(): Promise<void> {
  await Promise.allSettled([...farewells()].map((farewell) => farewell()));
}

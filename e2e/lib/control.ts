/** Orders a fault from the stand-in; see `lib/demo/control`. */
export async function orderFault(url: string, fault: Record<string, unknown>): Promise<void> {
  const answer = await fetch(`${url}/_control/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault),
  });
  if (!answer.ok) throw new Error(`The stand-in refused the fault: ${await answer.text()}`);
}

/** Ends all faults. */
export async function endFaults(url: string): Promise<void> {
  await fetch(`${url}/_control/faults`, { method: 'DELETE' });
}

/** One call as the stand-in saw it. */
export interface Call {
  at: number;
  path: string;
  player: string | null;
  offset: number | null;
  /** `none` when the call had no key. */
  keySeenIn: string;
  status: number;
}

/** What the stand-in was asked since it was last told to forget. */
export async function callsOf(url: string): Promise<{
  total: number;
  inFlight: number;
  maxInFlight: number;
  calls: Call[];
}> {
  return (await fetch(`${url}/_control/calls`)).json();
}

/** Forgets the calls so far. */
export async function forgetCalls(url: string): Promise<void> {
  await fetch(`${url}/_control/calls`, { method: 'DELETE' });
}

/** Adds a player to the stand-in, or changes one; see `changePlayer`. */
export async function putPlayer(url: string, player: Record<string, unknown>): Promise<void> {
  const answer = await fetch(`${url}/_control/players`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(player),
  });
  if (!answer.ok) throw new Error(`The stand-in refused the player: ${await answer.text()}`);
}

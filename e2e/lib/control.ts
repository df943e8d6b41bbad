/** Orders a fault from the demo upstream; see `lib/demo/control`. */
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

/** A call, as seen by the demo upstream. */
export interface Call {
  at: number;
  path: string;
  player: string | null;
  offset: number | null;
  /** `none` for a call without a key. */
  keySeenIn: string;
  status: number;
}

/** The calls since they were last reset. */
export async function callsOf(url: string): Promise<{
  total: number;
  inFlight: number;
  maxInFlight: number;
  calls: Call[];
}> {
  return (await fetch(`${url}/_control/calls`)).json();
}

/** Resets the calls. */
export async function forgetCalls(url: string): Promise<void> {
  await fetch(`${url}/_control/calls`, { method: 'DELETE' });
}

/** Adds or changes a player of the demo upstream; see `changePlayer`. */
export async function putPlayer(url: string, player: Record<string, unknown>): Promise<void> {
  const answer = await fetch(`${url}/_control/players`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(player),
  });
  if (!answer.ok) throw new Error(`The stand-in refused the player: ${await answer.text()}`);
}

/** A connection to a browser, with commands and events. */
export interface Rpc {
  /**
   * Sends a command and waits for its result.
   * @throws Error with the browser's message
   */
  send<Result>(method: string, params: Record<string, unknown>): Promise<Result>;
  /** Calls a function for each event of a kind. */
  on(method: string, take: (params: Record<string, unknown>) => void): void;
  close(): void;
}

interface Message {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: unknown;
  error?: unknown;
  message?: string;
}

/**
 * Connects to a browser over a WebSocket. WebDriver BiDi (https://w3c.github.io/webdriver-bidi) and
 * WebKit's inspector protocol have the same form of messages.
 */
export async function connectRpc(url: string): Promise<Rpc> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, (message: Message) => void>();
  const takers = new Map<string, (params: Record<string, unknown>) => void>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else takers.get(message.method ?? '')?.(message.params ?? {});
  });
  socket.addEventListener('close', () => {
    for (const answer of waiting.values()) answer({ error: 'the browser has ended' });
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  return {
    async send<Result>(method: string, params: Record<string, unknown>) {
      last += 1;
      const id = last;
      const answer = await new Promise<Message>((resolve) => {
        waiting.set(id, resolve);
        socket.send(JSON.stringify({ id, method, params }));
      });
      waiting.delete(id);
      if (answer.error) throw new Error(`${method}: ${JSON.stringify(answer)}`);
      return answer.result as Result;
    },
    on(method, take) {
      takers.set(method, take);
    },
    close: () => socket.close(),
  };
}

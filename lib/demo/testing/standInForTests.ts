import { afterAll, afterEach, beforeAll } from 'vitest';
import { startUpstream, type Upstream, type UpstreamOptions } from '#lib/demo/startUpstream.ts';

/** The requests of a test to the stand-in. */
export interface TestClient {
  /** GET with a key, at a path below the origin. */
  get(path: string, init?: RequestInit): Promise<Response>;
  /** A page of completion progress, by its query. */
  progress(query: string): Promise<Response>;
  /** A call of the control interface. */
  control(method: string, path: string, body?: unknown): Promise<Response>;
}

/** Starts a stand-in for the tests of a file; its faults, calls and players are reset between. */
export function standInForTests(options: UpstreamOptions = {}): TestClient {
  let upstream: Upstream | undefined;
  const origin = (): string => upstream?.url ?? '';
  const get = (path: string, init?: RequestInit): Promise<Response> =>
    fetch(`${origin()}${path}${path.includes('?') ? '&' : '?'}y=key`, {
      redirect: 'manual',
      ...init,
    });
  const control = (method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(`${origin()}/_control/${path}`, { method, body: body ? JSON.stringify(body) : null });
  beforeAll(async () => {
    upstream = await startUpstream(options);
  });
  afterEach(async () => {
    for (const path of ['faults', 'calls', 'players']) await control('DELETE', path);
  });
  afterAll(() => upstream?.close());
  return {
    get,
    control,
    progress: (query) => get(`/API/API_GetUserCompletionProgress.php?${query}`),
  };
}
